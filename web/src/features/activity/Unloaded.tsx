import type { UseQueryResult } from '@tanstack/react-query';
import { LoadError } from '@/features/activity/LoadError';
import { LoadingBrief } from '@/features/activity/LoadingBrief';
import { OfflineNotice } from '@/features/activity/OfflineNotice';

type Props = { day: string | undefined; query: UseQueryResult<unknown>; onRetry: () => void };

/** What stands in the panel while there is nothing to show; `day` is undefined while it is not known which day. */
export function Unloaded({ day, query, onRetry }: Props) {
  if (query.isError) return <LoadError day={day} error={query.error} onRetry={onRetry} />;
  if (query.fetchStatus === 'paused') return <OfflineNotice day={day} />;
  return <LoadingBrief day={day} failures={query.failureCount} />;
}
