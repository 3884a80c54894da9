import type { UseQueryResult } from '@tanstack/react-query';
import type { DayAnswer } from '@/shared/brief/briefQuery';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { query: UseQueryResult<DayAnswer>; answer: DayAnswer; onRetry: () => void };

/** Says that what is shown may be old, since when, and offers the next step; nothing when it is fresh. */
export function StaleLine({ query, answer, onRetry }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const offline = query.fetchStatus === 'paused';
  const oldAnswer = answer.kind === 'brief' && answer.stale;
  if (!offline && !query.isError && !oldAnswer) return null;
  const through = answer.kind === 'brief' ? answer.brief.dataThrough : null;
  const failedAt = query.isError ? query.errorUpdatedAt : query.dataUpdatedAt;
  return (
    <State
      name={offline ? 'staleOffline' : 'stale'}
      values={{ time: clock.time(failedAt), instant: clock.dayAndTime(through ?? query.dataUpdatedAt) }}
      help={through === null ? 'state.asOf' : 'state.through'}
      action={
        !offline && (
          <Button aria-disabled={query.isFetching} onClick={onRetry}>
            {query.isFetching ? t('shell.refreshing') : t('shell.retry')}
          </Button>
        )
      }
    />
  );
}
