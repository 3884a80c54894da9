import { useEffect, useState } from 'react';

/** True once `millis` have passed: what is fast enough needs no sign of waiting. */
export function useDelayed(millis: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), millis);
    return () => clearTimeout(timer);
  }, [millis]);
  return passed;
}
