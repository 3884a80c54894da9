import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { App } from '@/app/App';
import type { Wiring } from '@/app/wiring';
import { ServicesProvider } from '@/shared/http/services';
import { PreferencesProvider, usePreferences } from '@/shared/preferences/PreferencesProvider';
import { spokenOf } from '@/shared/words/languages';
import { WordsProvider } from '@/shared/words/WordsProvider';
import type { Words } from '@/shared/words/words';

export function Root({ services, queryClient, preferences, words }: Wiring & { words: Words }) {
  useEffect(() => {
    services.session.start();
  }, [services]);
  return (
    <PreferencesProvider store={preferences}>
      <Spoken first={words}>
        <ServicesProvider services={services}>
          <QueryClientProvider client={queryClient}>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </QueryClientProvider>
        </ServicesProvider>
      </Spoken>
    </PreferencesProvider>
  );
}

function Spoken({ first, children }: { first: Words; children: ReactNode }) {
  const { language } = usePreferences();
  return (
    <WordsProvider first={first} language={language ?? spokenOf(navigator.languages)}>
      {children}
    </WordsProvider>
  );
}
