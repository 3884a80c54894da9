import { useSyncExternalStore } from 'react';
import { type Day, isDay } from '@/shared/time/day';

const parameter = 'date';
const moved = 'daybrief:moved';

/** Moves in quick succession, such as a date being typed, are one step of the history. */
const oneStepMillis = 1500;
let lastMove = Number.NEGATIVE_INFINITY;

/** The day in the address, or undefined for "yesterday, whichever day that is". */
export function useChosenDay(): [chosen: Day | undefined, choose: (day: Day | undefined) => void] {
  return [useSyncExternalStore(subscribe, chosenDay), choose];
}

function chosenDay(): Day | undefined {
  const value = new URLSearchParams(location.search).get(parameter);
  return isDay(value) ? value : undefined;
}

function choose(day: Day | undefined): void {
  if (day === chosenDay()) return;
  const address = new URL(location.href);
  if (day === undefined) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, day);
  const quick = performance.now() - lastMove < oneStepMillis;
  lastMove = performance.now();
  if (quick) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(moved));
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(moved, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(moved, changed);
  };
}
