import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Root } from '@/app/Root';
import { type Wiring, wire } from '@/app/wiring';
import type { Words } from '@/shared/words/words';
import { englishWords } from '@/testing/words';

/** The whole page as wired in production, without the waits between retries. */
export function renderApp(
  path = '/',
  words: Words = englishWords,
): { user: ReturnType<typeof userEvent.setup>; wiring: Wiring } {
  history.replaceState(null, '', path);
  const wiring = wire();
  const defaults = wiring.queryClient.getDefaultOptions();
  wiring.queryClient.setDefaultOptions({ queries: { ...defaults.queries, retryDelay: 0 } });
  render(<Root {...wiring} words={words} />);
  return { user: userEvent.setup(), wiring };
}
