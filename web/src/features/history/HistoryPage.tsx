import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { briefsQuery, filterNames } from '@/features/history/briefsQuery';
import { Calendar } from '@/features/history/Calendar';
import { FoundDay } from '@/features/history/FoundDay';
import { HistoryFilters } from '@/features/history/HistoryFilters';
import styles from '@/features/history/HistoryPage.module.css';
import { meQuery } from '@/shared/http/meQuery';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageHead } from '@/shared/ui/PageHead';
import { State } from '@/shared/ui/State';
import { useFilters } from '@/shared/ui/useFilters';
import { useWords } from '@/shared/words/WordsProvider';

export default function HistoryPage() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const filters = useFilters(filterNames);
  const me = useQuery(meQuery(api, organization.id));
  const found = useInfiniteQuery(briefsQuery(api, organization.id, filters.values));
  return (
    <>
      <PageHead name={t('history.title')} />
      <div className={styles.columns}>
        <div className={styles.side}>
          {me.data && <Calendar yesterday={me.data.yesterday} />}
          <HistoryFilters filters={filters} />
        </div>
        <section className={styles.list} aria-label={t('history.title')}>
          <Loaded query={found} lines={10}>
            {({ pages }) => {
              const briefs = pages.flatMap((page) => page.briefs);
              if (briefs.length === 0)
                return (
                  <State
                    name="noResults"
                    action={<Button onClick={filters.clear}>{t('history.clearFilters')}</Button>}
                  />
                );
              return (
                <>
                  <p role="status" className={styles.count}>
                    {t('history.results', { n: briefs.length })}
                  </p>
                  <ol>
                    {briefs.map((brief) => (
                      <FoundDay key={brief.date} brief={brief} words={filters.values.q} />
                    ))}
                  </ol>
                  {found.hasNextPage && (
                    <div className={styles.more}>
                      <LoadMore pages={found} />
                    </div>
                  )}
                </>
              );
            }}
          </Loaded>
        </section>
      </div>
    </>
  );
}
