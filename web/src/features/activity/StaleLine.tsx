import type { UseQueryResult } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { DayAnswer } from '@/features/activity/briefQuery';
import styles from '@/features/activity/StaleLine.module.css';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';
import { Button } from '@/shared/ui/Button';

const words = messages.activity.stale;

type Props = { query: UseQueryResult<DayAnswer>; answer: DayAnswer; clock: Clock; onRetry: () => void };

/** Says that what is shown may be old, since when, and offers the next step; nothing when it is fresh. */
export function StaleLine({ query, answer, clock, onRetry }: Props) {
  const cause = causeOf(query, answer, clock);
  return (
    <div role="status">
      {cause && (
        <div className={styles.stale}>
          <History aria-hidden size={18} />
          <p>
            {cause} {shown(query, answer, clock)}
          </p>
          {query.fetchStatus !== 'paused' && (
            <Button aria-disabled={query.isFetching} onClick={onRetry}>
              {query.isFetching ? messages.refreshing : messages.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function causeOf(query: Props['query'], answer: DayAnswer, clock: Clock): string | undefined {
  if (query.fetchStatus === 'paused') return words.offline;
  if (query.isError) return words.couldNot(clock.time(query.errorUpdatedAt));
  return answer.kind === 'brief' && answer.stale
    ? words.couldNot(clock.time(query.dataUpdatedAt))
    : undefined;
}

function shown(query: Props['query'], answer: DayAnswer, clock: Clock): string {
  if (answer.kind === 'brief' && answer.brief.dataThrough)
    return words.through(clock.dayAndTime(answer.brief.dataThrough));
  return words.asOf(clock.dayAndTime(query.dataUpdatedAt));
}
