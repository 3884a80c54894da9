import { useEffect, useState } from 'react';

/** Seconds left until an instant, counted by the clock and not by ticks: a sleeping tab stays right. */
export function useCountdown(asked = 0): [secondsLeft: number, start: (seconds: number) => void] {
  const [until, setUntil] = useState(() => (asked > 0 ? Date.now() + asked * 1000 : 0));
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (secondsLeft === 0) return;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [secondsLeft]);

  return [
    secondsLeft,
    (seconds) => {
      setNow(Date.now());
      setUntil(Date.now() + seconds * 1000);
    },
  ];
}
