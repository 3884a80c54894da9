import type { QueryClient } from '@tanstack/react-query';
import { createAuthApi } from '@/shared/http/authApi';
import { createApi } from '@/shared/http/client';
import { createQueryClient } from '@/shared/http/queryClient';
import type { Services } from '@/shared/http/services';
import { Session } from '@/shared/http/session';
import { PreferenceStore } from '@/shared/preferences/store';

export type Wiring = { services: Services; queryClient: QueryClient; preferences: PreferenceStore };

export function wire(): Wiring {
  const queryClient = createQueryClient();
  const session = new Session(createAuthApi());
  let shown: string | undefined;
  session.subscribe(() => {
    const state = session.current();
    const organization = state.status === 'signedIn' ? state.organization.id : undefined;
    // Another organisation must not meet what was loaded for this one, whichever way it came.
    if (
      state.status === 'signedOut' ||
      (organization !== undefined && shown !== undefined && shown !== organization)
    )
      queryClient.clear();
    shown = organization ?? shown;
  });
  return { services: { session, api: createApi(session) }, queryClient, preferences: new PreferenceStore() };
}
