import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { CallsTrend } from '@/features/dashboard/CallsTrend';
import styles from '@/features/dashboard/DashboardAside.module.css';
import { dashboardQuery } from '@/features/dashboard/dashboardQuery';
import { RecentFeedback } from '@/features/dashboard/RecentFeedback';
import { Themes } from '@/features/dashboard/Themes';
import { Tiles } from '@/features/dashboard/Tiles';
import { useServices, useSignedIn } from '@/shared/http/services';
import { type Day, plusDays } from '@/shared/time/day';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { Loaded } from '@/shared/ui/Loaded';
import { PageWords, useWords } from '@/shared/words/WordsProvider';

const SampleNote = lazy(() => import('@/shared/sample/SampleNote'));

const daysShown = 14;

/** What stands beside the five lines: the numbers of the day, and what the last fortnight said. */
export default function DashboardAside({ day }: { day: Day }) {
  const { t, language } = useWords();
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const query = useQuery(dashboardQuery(api, organization.id, plusDays(day, 1 - daysShown), day, language));
  return (
    <aside className={styles.aside} aria-label={t('dashboard.title')}>
      <Loaded query={query} what={t('state.what.part')} lines={8}>
        {({ tiles, calls, themes, recentFeedback, masked }) => (
          <>
            <Tiles tiles={tiles} />
            <CallsTrend points={calls} />
            <Themes title={t('dashboard.praise')} tone="good" themes={themes.positive} />
            <Themes title={t('dashboard.blame')} tone="bad" themes={themes.negative} />
            <RecentFeedback lines={recentFeedback} masked={masked} />
          </>
        )}
      </Loaded>
      {organization.sample && member.role === 'admin' && query.isFetched && (
        <ErrorBoundary instead={null}>
          <Suspense>
            <PageWords>
              <SampleNote removable />
            </PageWords>
          </Suspense>
        </ErrorBoundary>
      )}
    </aside>
  );
}
