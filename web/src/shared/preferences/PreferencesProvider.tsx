import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '@/shared/preferences/preferences';
import type { PreferenceStore } from '@/shared/preferences/store';

const StoreContext = createContext<PreferenceStore | undefined>(undefined);

/** Puts the theme on the document; "system" leaves it to the style sheet. */
export function PreferencesProvider({ store, children }: { store: PreferenceStore; children: ReactNode }) {
  const { theme } = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function usePreferenceStore(): PreferenceStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('PreferencesProvider is missing');
  return store;
}

export function usePreferences(): Preferences {
  const store = usePreferenceStore();
  return useSyncExternalStore(store.subscribe, store.current);
}
