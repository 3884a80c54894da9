import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { usePreferenceStore } from '@/shared/preferences/PreferencesProvider';
import { type Preferences, readPreferences } from '@/shared/preferences/preferences';

/** The member's preferences on the server win when the page opens; what is chosen here goes there. */
export function useStoredPreferences(): void {
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const store = usePreferenceStore();
  const known = useRef<string>(undefined);
  const { data } = useQuery({
    queryKey: ['preferences', organization.id, member.email],
    queryFn: ({ signal }) => read(api, '/api/v1/preferences', readPreferences, { signal }),
    retry: false,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

  useEffect(() => {
    if (!data) return;
    known.current = written(data);
    store.adopt(data);
    return store.subscribe(() => {
      const chosen = store.current();
      if (written(chosen) === known.current) return;
      known.current = written(chosen);
      // What the server did not take still holds on this browser.
      read(api, '/api/v1/preferences', nothing, { method: 'PUT', body: chosen }).catch(() => undefined);
    });
  }, [data, store, api]);
}

function written(preferences: Preferences): string {
  return JSON.stringify(preferences);
}
