import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { usageShape } from '@/features/organization/orgShapes';
import { SentRequests } from '@/features/organization/SentRequests';
import { meQuery } from '@/shared/http/meQuery';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { plusDays } from '@/shared/time/day';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { UsageTable } from '@/shared/usage/UsageTable';
import { useWords } from '@/shared/words/WordsProvider';

const daysShown = 30;

export function ModelUsage() {
  const { t } = useWords();
  const { api } = useServices();
  const clock = useClock();
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
              <UsageTable
                title={t('org.usage')}
                days={days}
                name={({ date }) => (
                  <button type="button" className={styles.day} onClick={() => setShown(date)}>
                    {clock.day(date)}
                  </button>
                )}
              />
            )
          }
        </Loaded>
      </Panel>
      {shown && <SentRequests date={shown} />}
    </>
  );
}
