import { useEffect } from 'react';

/** Single keys, as the list under `?` names them; never while the reader writes or a dialog is open. */
export function useShortcuts(on: boolean, press: (key: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('input, select, textarea, dialog, [popover], [contenteditable]')) return;
      press(event.key);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on, press]);
}
