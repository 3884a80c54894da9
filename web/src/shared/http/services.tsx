import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Api } from '@/shared/http/client';
import type { Session, SessionState } from '@/shared/http/session';

export type Services = { session: Session; api: Api };

const ServicesContext = createContext<Services | undefined>(undefined);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesProvider is missing');
  return services;
}

export function useSession(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.current);
}

export type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** Who reads the page; only for what is shown behind the login. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session.status !== 'signedIn') throw new Error('nobody is signed in');
  return session;
}
