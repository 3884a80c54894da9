import { ApiError } from '@/shared/http/apiError';

/** Whether somebody else changed it after it was read. */
export function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}
