import { ApiError } from '@/shared/http/apiError';

/** How long one request may take, body included. */
export const requestSeconds = 10;

/** A file of records may be large and the line slow. */
const uploadSeconds = 600;

/** As long as the session that it is made in. */
const exportSeconds = 900;

export const zip = 'application/zip';

/** A fetch whose deadline covers the body too, so that a dripping answer cannot hold the page. */
export async function timedFetch(request: Request): Promise<Response> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), secondsFor(request) * 1000);
  const forward = () => deadline.abort();
  request.signal.addEventListener('abort', forward);
  try {
    const response = await fetch(request, { signal: deadline.signal });
    const isFile = response.headers.get('Content-Type') === zip;
    const body = await (isFile ? response.blob() : response.text());
    return new Response(response.status === 204 || response.status === 304 ? null : body, response);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ApiError(deadline.signal.aborted ? 'timeout' : 'unreachable', { cause });
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', forward);
  }
}

function secondsFor(request: Request): number {
  if (request.headers.get('Accept') === zip) return exportSeconds;
  const file = request.headers.get('Content-Type') === 'application/octet-stream';
  return file ? uploadSeconds : requestSeconds;
}
