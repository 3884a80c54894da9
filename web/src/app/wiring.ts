import type { QueryClient } from '@tanstack/react-query';
import { createAuthApi } from '@/shared/http/authApi';
import { createApi } from '@/shared/http/client';
import { createQueryClient } from '@/shared/http/queryClient';
import type { Services } from '@/shared/http/services';
import { Session } from '@/shared/http/session';

export type Wiring = { services: Services; queryClient: QueryClient };

export function wire(): Wiring {
  const queryClient = createQueryClient();
  const session = new Session(createAuthApi());
  session.subscribe(() => {
    if (session.current().status === 'signedOut') queryClient.clear();
  });
  return { services: { session, api: createApi(session) }, queryClient };
}
