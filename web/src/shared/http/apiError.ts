export type Fault = 'unreachable' | 'timeout' | 'malformed' | 'status';

/** The service did not give a usable answer. `status` is set only for the fault `status`. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly fault: Fault;
  readonly status: number | undefined;
  readonly instance: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    fault: Fault,
    more: { status?: number; instance?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(more.status === undefined ? fault : `${fault} ${more.status}`, { cause: more.cause });
    this.fault = fault;
    this.status = more.status;
    this.instance = more.instance;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** Whether the same request may be answered when asked again. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.fault === 'status') return (error.status ?? 0) >= 500 || error.status === 429;
  return error.fault !== 'malformed';
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** The server has no such address: an older one, or one that was set up without this part. */
export function isAbsent(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 405);
}
