import { ApiError } from '@/shared/http/apiError';
import { type Shape, ShapeError } from '@/shared/http/shape';

type Exchange = { data?: unknown; error?: unknown; response: Response };

export type Answer<T> = { body: T; response: Response };

/** The checked body of a 2xx answer; every other outcome is an ApiError. */
export async function answer<T>(exchange: Promise<Exchange>, shape: Shape<T>): Promise<Answer<T>> {
  const { data, error, response } = await exchange.catch((cause: unknown) => {
    throw cause instanceof SyntaxError ? new ApiError('malformed', { cause }) : cause;
  });
  if (!response.ok) throw refusal(response, error);
  try {
    return { body: shape(data, ''), response };
  } catch (cause) {
    throw cause instanceof ShapeError ? new ApiError('malformed', { cause }) : cause;
  }
}

function refusal(response: Response, problem: unknown): ApiError {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError('status', {
    status: response.status,
    ...(Number.isFinite(retryAfter) && retryAfter > 0 ? { retryAfterSeconds: Math.ceil(retryAfter) } : {}),
    ...instanceOf(problem),
  });
}

function instanceOf(problem: unknown): { instance?: string } {
  if (typeof problem !== 'object' || problem === null || !('instance' in problem)) return {};
  return typeof problem.instance === 'string' ? { instance: problem.instance } : {};
}
