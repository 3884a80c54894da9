import { focusManager, QueryClient } from '@tanstack/react-query';
import { ApiError, isPassing } from '@/shared/http/apiError';

const minute = 60_000;

/** Retries after the first try. */
const retries = 3;

/** The library looks at the tab alone; a reader also comes back by choosing the window. */
focusManager.setEventListener((focused) => {
  const look = () => focused();
  addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  return () => {
    removeEventListener('visibilitychange', look);
    removeEventListener('focus', look);
  };
});

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * minute,
        refetchInterval: 10 * minute,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < retries && isPassing(error),
        retryDelay: (failures, error) => backoff(failures, error),
      },
    },
  });
}

function backoff(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfterSeconds : undefined;
  return Math.min(asked === undefined ? 1000 * 2 ** failures : asked * 1000, 30_000);
}
