import type { UseQueryResult } from '@tanstack/react-query';
import { SkeletonRows } from '@/features/activity/SkeletonRows';
import styles from '@/features/activity/Unloaded.module.css';
import { LoadProblem } from '@/shared/ui/LoadProblem';
import { State } from '@/shared/ui/State';
import { useDelayed } from '@/shared/ui/useDelayed';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { day: string | undefined; query: UseQueryResult<unknown>; onRetry: () => void };

/** What stands in the panel while there is nothing to show; `day` is undefined while it is not known which day. */
export function Unloaded({ day, query, onRetry }: Props) {
  const { t } = useWords();
  const what = day === undefined ? t('state.what.newest') : t('state.what.brief', { day });
  if (query.isError) return <LoadProblem what={what} error={query.error} onRetry={onRetry} />;
  if (query.fetchStatus === 'paused') return <State name="offline" values={{ what }} />;
  return <LoadingBrief day={day} again={query.failureCount > 0} />;
}

function LoadingBrief({ day, again }: { day: string | undefined; again: boolean }) {
  const { t } = useWords();
  const slow = useDelayed(200);
  const doing = again ? 'activity.stillTrying' : 'activity.loading';
  return (
    <>
      <SkeletonRows shown={slow} />
      <p role="status" className={again ? styles.note : 'visually-hidden'}>
        {slow && (day === undefined ? t(`${doing}Newest`) : t(doing, { day }))}
      </p>
    </>
  );
}
