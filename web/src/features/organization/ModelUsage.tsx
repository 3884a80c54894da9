import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { type UsageDay, usageShape } from '@/features/organization/orgShapes';
import { SentRequests } from '@/features/organization/SentRequests';
import { meQuery } from '@/shared/http/meQuery';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { plusDays } from '@/shared/time/day';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const daysShown = 30;

export function ModelUsage() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const me = useQuery(meQuery(api, organization.id));
  const to = me.data ? plusDays(me.data.yesterday, 1) : '';
  const usage = useQuery({
    queryKey: ['model-usage', organization.id, to],
    queryFn: ({ signal }) =>
      read(api, '/api/v1/model-usage', usageShape, {
        query: { from: plusDays(to, 1 - daysShown), to },
        signal,
      }),
    enabled: to !== '',
  });
  const [shown, setShown] = useState<string>();
  return (
    <>
      <Panel title={t('org.usage')} help={t('org.usageHelp')}>
        <Loaded query={usage} what={t('org.usage')} lines={4}>
          {({ days }) =>
            days.length === 0 ? (
              <p className={styles.note}>{t('org.noUsage')}</p>
            ) : (
              <UsageTable days={days} onShow={setShown} />
            )
          }
        </Loaded>
      </Panel>
      {shown && <SentRequests date={shown} />}
    </>
  );
}

function UsageTable({ days, onShow }: { days: UsageDay[]; onShow: (date: string) => void }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const columns = ['day', 'requests', 'answered', 'tokens', 'cost', 'latency'] as const;
  return (
    <section
      className={styles.scroll}
      aria-label={t('record.tableOf', { title: t('org.usage') })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`org.usage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date}>
              <th scope="row">
                <button type="button" className={styles.day} onClick={() => onShow(day.date)}>
                  {clock.day(day.date)}
                </button>
              </th>
              <td>{words.number(day.requests)}</td>
              <td>{words.number(day.answered)}</td>
              <td>{`${words.number(day.inputTokens)} / ${words.number(day.outputTokens)}`}</td>
              <td>
                {/* An unknown price is said, never shown as nothing. */}
                <bdi>{day.costUsd === null ? t('shell.unknown') : `US$ ${day.costUsd}`}</bdi>
                {day.unpriced > 0 && ` (${t('org.usage.unpriced', { n: day.unpriced })})`}
              </td>
              <td>
                {day.latencyMillis === null
                  ? t('shell.unknown')
                  : t('evidence.seconds', {
                      n: words.number(day.latencyMillis / 1000, { maximumFractionDigits: 1 }),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
