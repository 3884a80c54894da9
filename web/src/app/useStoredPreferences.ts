import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer } from '@/shared/http/answer';
import { nothing } from '@/shared/http/nothing';
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
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/preferences', { signal }), readPreferences)).body,
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
      answer(api.PUT('/api/v1/preferences', { body: chosen }), nothing).catch(() => undefined);
    });
  }, [data, store, api]);
}

function written(preferences: Preferences): string {
  return JSON.stringify(preferences);
}
