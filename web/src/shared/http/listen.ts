import { ApiError, isSignedOut } from '@/shared/http/apiError';
import { EventReader } from '@/shared/http/eventStream';
import type { Session } from '@/shared/http/session';

const firstWaitMillis = 2000;
const longestWaitMillis = 60_000;

/** Follows the server's events until told to stop; what happened between two streams is heard as the next begins. */
export async function listen(
  session: Session,
  signal: AbortSignal,
  heard: (event?: string) => void,
): Promise<void> {
  let wait = firstWaitMillis;
  let followed = false;
  while (!signal.aborted) {
    try {
      await follow(session, signal, heard, () => {
        if (followed) heard();
        followed = true;
        wait = firstWaitMillis;
      });
    } catch (error) {
      if (signal.aborted || isSignedOut(error)) return;
      if (error instanceof ApiError && error.status === 403) return;
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, longestWaitMillis);
  }
}

async function follow(
  session: Session,
  signal: AbortSignal,
  heard: (event?: string) => void,
  opened: () => void,
): Promise<void> {
  const response = await open(session, signal);
  if (!response.ok) throw new ApiError('status', { status: response.status });
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) throw new ApiError('malformed');
  opened();
  const reader = new EventReader();
  const stream = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await stream?.read(); part && !part.done; part = await stream?.read())
    for (const { event } of reader.read(part.value)) if (event !== 'message') heard(event);
}

/** Not `EventSource`: that one can carry no token. */
async function open(session: Session, signal: AbortSignal): Promise<Response> {
  const ask = () =>
    fetch('/api/v1/events', {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${session.token() ?? ''}` },
      signal,
    });
  const first = await ask();
  if (first.status !== 401) return first;
  await session.renew();
  return ask();
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
