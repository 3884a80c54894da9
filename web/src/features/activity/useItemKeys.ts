import { type RefObject, useEffect, useRef } from 'react';
import { usePreferences } from '@/shared/preferences/PreferencesProvider';

/** `j` and `k` walk over the five lines, where the reader wants single keys. */
export function useItemKeys(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const { shortcuts } = usePreferences();
  useEffect(() => {
    if (!shortcuts) return;
    const walk = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      const at = event.target instanceof Element ? event.target : null;
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at?.closest('input, select, textarea, dialog')) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-evidence]') ?? [])];
      const here = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
      links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
    };
    addEventListener('keydown', walk);
    return () => removeEventListener('keydown', walk);
  }, [shortcuts]);
  return list;
}
