import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '@/shared/http/listen';
import { useServices } from '@/shared/http/services';

/** What a published or revised brief makes old; each is loaded again where it is shown. */
const made = ['me', 'brief', 'briefs', 'ratings', 'dashboard', 'series', 'receipt', 'runs'];

/** A published or corrected brief appears by itself. */
export function useBriefEvents(): void {
  const { session } = useServices();
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    listen(session, stop.signal, () => {
      for (const name of made) queryClient.invalidateQueries({ queryKey: [name] });
    });
    return () => stop.abort();
  }, [session, queryClient]);
}
