import { type Preferences, readPreferences, usualPreferences } from '@/shared/preferences/preferences';

const key = 'daybrief-look';

/**
 * How the reader likes the page. Kept in the browser once chosen there, so that the login is already in the
 * right language; nothing of an organisation is in it.
 */
export class PreferenceStore {
  #current = kept();
  #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): Preferences => this.#current;

  choose(change: Partial<Preferences>): void {
    this.adopt({ ...this.#current, ...change });
    try {
      localStorage.setItem(key, JSON.stringify(this.#current));
    } catch {
      // A browser that keeps nothing still shows the choice until it is closed.
    }
  }

  /** Takes over what the server knows of the reader. */
  adopt(preferences: Preferences): void {
    this.#current = preferences;
    for (const listener of this.#listeners) listener();
  }
}

function kept(): Preferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return usualPreferences;
  }
}
