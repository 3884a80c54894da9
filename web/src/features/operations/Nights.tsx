import { useInfiniteQuery } from '@tanstack/react-query';
import { nightsShape } from '@/features/operations/installationShapes';
import { NightEntry } from '@/features/operations/NightEntry';
import styles from '@/features/operations/OperationsPage.module.css';
import { type Rerun, useRerun } from '@/features/operations/useRerun';
import { answer } from '@/shared/http/answer';
import { useServices } from '@/shared/http/services';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const second = 1000;

/** What became of each night over all organisations. After a wish it is looked at more often. */
export function Nights() {
  const words = useWords();
  const { t } = words;
  const { api } = useServices();
  const rerun = useRerun();
  const again = (wish: Rerun) => rerun.isPending || rerun.mutate(wish);
  const nights = useInfiniteQuery({
    queryKey: ['nights'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: pageParam === undefined ? {} : { before: pageParam } };
      return (await answer(api.GET('/api/v1/operations/nights', { params, signal }), nightsShape)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: rerun.isSuccess ? 5 * second : 60 * second,
  });
  return (
    <Panel title={t('ops.nights')} help={t('ops.nightsHelp')}>
      <p role="status" className={styles.note}>
        {rerun.data && t('ops.asked', { n: words.number(rerun.data.organizations) })}
      </p>
      <p role="alert" className={styles.problem}>
        {rerun.isError && t('ops.notAsked')}
      </p>
      <Loaded query={nights} what={t('ops.nights')} lines={6}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.nights);
          return all.length === 0 ? (
            <p>{t('ops.noNights')}</p>
          ) : (
            <>
              <ul>
                {all.map((night) => (
                  <NightEntry key={night.date} night={night} onRerun={again} />
                ))}
              </ul>
              {nights.hasNextPage && <LoadMore pages={nights} />}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
