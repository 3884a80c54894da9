import { useInfiniteQuery } from '@tanstack/react-query';
import { AskForRun } from '@/features/operations/AskForRun';
import styles from '@/features/operations/OperationsPage.module.css';
import { RunEntry } from '@/features/operations/RunEntry';
import { runsShape } from '@/features/operations/runsShape';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const second = 1000;

/** The runs of the own organisation, for its administrators. */
export function OwnRuns() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const runs = useInfiniteQuery({
    queryKey: ['runs', organization.id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: pageParam === undefined ? {} : { cursor: pageParam } };
      return (await answer(api.GET('/api/v1/runs', { params, signal }), runsShape)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.runs.some((run) => run.state === 'queued' || run.state === 'running')
        ? 2 * second
        : 60 * second,
  });
  return (
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
  );
}
