import { useInfiniteQuery } from '@tanstack/react-query';
import { AskForRun } from '@/features/operations/AskForRun';
import styles from '@/features/operations/OperationsPage.module.css';
import { RunEntry } from '@/features/operations/RunEntry';
import { runsShape } from '@/features/operations/runsShape';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageHead } from '@/shared/ui/PageHead';
import { Panel } from '@/shared/ui/Panel';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

const second = 1000;

export default function OperationsPage() {
  const { t } = useWords();
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const allowed = member.role === 'admin';
  const runs = useInfiniteQuery({
    queryKey: ['runs', organization.id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: pageParam === undefined ? {} : { cursor: pageParam } };
      return (await answer(api.GET('/api/v1/runs', { params, signal }), runsShape)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: allowed,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.runs.some((run) => run.state === 'queued' || run.state === 'running')
        ? 2 * second
        : 60 * second,
  });
  return (
    <>
      <PageHead name={t('shell.nav.ops')} />
      {allowed ? (
        <Panel title={t('org.ops')} help={t('ops.help')}>
          <AskForRun />
          <Loaded query={runs} what={t('org.ops')} lines={6}>
            {({ pages }) => {
              const all = pages.flatMap((page) => page.runs);
              return all.length === 0 ? (
                <p>{t('org.noRuns')}</p>
              ) : (
                <>
                  <ul className={styles.runs}>
                    {all.map((run) => (
                      <RunEntry key={run.id} run={run} />
                    ))}
                  </ul>
                  {runs.hasNextPage && <LoadMore pages={runs} />}
                </>
              );
            }}
          </Loaded>
        </Panel>
      ) : (
        <State name="forbidden" />
      )}
    </>
  );
}
