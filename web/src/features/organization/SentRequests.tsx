import { useInfiniteQuery } from '@tanstack/react-query';
import styles from '@/features/organization/OrganizationPage.module.css';
import { type SentRequest, sentShape } from '@/features/organization/orgShapes';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

/** Every byte that went out on a day, and what became of it. */
export function SentRequests({ date }: { date: string }) {
  const { t } = useWords();
  const clock = useClock();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const title = t('org.sentOn', { day: clock.day(date) });
  const sent = useInfiniteQuery({
    queryKey: ['model-requests', organization.id, date],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      read(api, `/api/v1/model-usage/${date}`, sentShape, { query: { cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Panel title={title} help={t('org.sentHelp')}>
      <Loaded query={sent} what={title} lines={4}>
        {({ pages }) => (
          <>
            <ul className={styles.entries}>
              {pages
                .flatMap((page) => page.requests)
                .map((request) => (
                  <Sent key={request.call} request={request} />
                ))}
            </ul>
            {sent.hasNextPage && <LoadMore pages={sent} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Sent({ request }: { request: SentRequest }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  return (
    <li>
      <div>
        <p className={styles.entry}>
          {t('org.sentFor', { day: clock.day(request.briefDate), n: words.number(request.attempt) })}
        </p>
        <p className={styles.note}>
          {clock.dayAndTime(request.sentAt)} ·{' '}
          <bdi>
            {request.provider} {request.model}
          </bdi>{' '}
          · <bdi>{request.outcome ?? t('shell.unknown')}</bdi>
        </p>
        <details className={styles.payload}>
          <summary>{t('org.sentWhole')}</summary>
          <pre dir="ltr">{request.payload}</pre>
        </details>
      </div>
    </li>
  );
}
