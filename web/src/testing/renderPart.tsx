import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { createApi } from '@/shared/http/client';
import { createQueryClient } from '@/shared/http/queryClient';
import { ServicesProvider } from '@/shared/http/services';
import type { Session, SessionState } from '@/shared/http/session';
import { PreferencesProvider } from '@/shared/preferences/PreferencesProvider';
import { PreferenceStore } from '@/shared/preferences/store';
import { WordsProvider } from '@/shared/words/WordsProvider';
import { examples } from '@/testing/examples';
import { englishWords } from '@/testing/words';

type Role = (typeof examples.session.member)['role'];

/** One part of the page as a signed-in member sees it. */
export function renderPart(part: ReactNode, path = '/', role: Role = 'admin'): RenderResult {
  const { organization, member } = examples.session;
  const state: SessionState = { status: 'signedIn', organization, member: { ...member, role } };
  const session = {
    subscribe: () => () => undefined,
    current: () => state,
    token: () => 'token',
    renew: () => Promise.resolve(),
  } as unknown as Session;
  return render(
    <PreferencesProvider store={new PreferenceStore()}>
      <WordsProvider first={englishWords} language="en">
        <ServicesProvider services={{ session, api: createApi(session) }}>
          <QueryClientProvider client={createQueryClient()}>
            <MemoryRouter initialEntries={[path]}>{part}</MemoryRouter>
          </QueryClientProvider>
        </ServicesProvider>
      </WordsProvider>
    </PreferencesProvider>,
  );
}
