import { useMemo } from 'react';
import { useSession } from '@/shared/http/services';
import { usePreferences } from '@/shared/preferences/PreferencesProvider';
import { type Clock, clockOf } from '@/shared/time/clock';
import { localeOf } from '@/shared/words/languages';
import { useWords } from '@/shared/words/WordsProvider';

/** The clock of the organisation of the session; of the reader's own zone while nobody is signed in. */
export function useClock(): Clock {
  const session = useSession();
  const { timeFormat } = usePreferences();
  const { language } = useWords();
  const organization = session.status === 'signedIn' ? session.organization : undefined;
  const zone = organization?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = localeOf(language, organization?.locale);
  return useMemo(() => clockOf(zone, locale, timeFormat), [zone, locale, timeFormat]);
}
