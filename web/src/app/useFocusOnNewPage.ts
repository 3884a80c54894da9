import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { sectionOf } from '@/app/section';

/** A new page starts at its top, for the eye and for the keyboard; an evidence drawer is no new page. */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const section = sectionOf(pathname);
  const shown = useRef(section);

  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [section]);
  return main;
}
