import { expect, test } from 'vitest';
import { ApiError } from '@/shared/http/apiError';
import { createQueryClient } from '@/shared/http/queryClient';

const { retry, retryDelay, staleTime, refetchInterval, refetchOnWindowFocus } =
  createQueryClient().getDefaultOptions().queries ?? {};
if (typeof retry !== 'function' || typeof retryDelay !== 'function') throw new Error('no retry policy');

const status = (code: number) => new ApiError('status', { status: code });

test('keeps the intervals of the design', () => {
  expect([staleTime, refetchInterval, refetchOnWindowFocus]).toEqual([300_000, 600_000, true]);
});

test.each([status(500), status(503), status(429), new ApiError('timeout'), new ApiError('unreachable')])(
  'retries three times after %s',
  (error) => {
    expect([0, 1, 2, 3].map((failures) => retry(failures, error))).toEqual([true, true, true, false]);
  },
);

test.each([
  status(400),
  status(401),
  status(403),
  status(404),
  new ApiError('malformed'),
  new Error('a bug'),
])('does not retry after %s', (error) => {
  expect(retry(0, error)).toBe(false);
});

test('waits twice as long each time, or as long as the service asks', () => {
  expect([0, 1, 2].map((failures) => retryDelay(failures, status(500)))).toEqual([1000, 2000, 4000]);
  expect(retryDelay(0, new ApiError('status', { status: 429, retryAfterSeconds: 7 }))).toBe(7000);
});
