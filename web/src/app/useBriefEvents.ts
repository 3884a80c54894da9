import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '@/shared/http/listen';
import { useServices } from '@/shared/http/services';

/** A published or corrected brief, and a changed organisation, appear by themselves. */
export function useBriefEvents(): void {
  const { session } = useServices();
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    listen(session, stop.signal, (event) => {
      // The session tells what the organisation is called, and whether its data is a sample.
      if (event === 'organization.changed') session.renew().catch(() => undefined);
      else queryClient.invalidateQueries();
    });
    return () => stop.abort();
  }, [session, queryClient]);
}
