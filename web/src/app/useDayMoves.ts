import { useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Day } from '@/shared/time/day';

/** Moves in quick succession, such as a date being typed, are one step of the history. */
const oneStepMillis = 1500;

/** How the reader moves between days, revisions and evidence; the address holds all of it. */
export function useDayMoves(day: Day | undefined, yesterday: Day | undefined) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const [search] = useSearchParams();
  const lastMove = useRef(Number.NEGATIVE_INFINITY);
  const asked = Number(search.get('revision'));
  const revision = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const suffix = (chosen: number | undefined) => (chosen === undefined ? '' : `?revision=${chosen}`);

  return {
    revision,
    choose(next: Day | undefined): void {
      const replace = performance.now() - lastMove.current < oneStepMillis;
      lastMove.current = performance.now();
      navigate(next === undefined || next === yesterday ? '/' : `/days/${next}`, { replace });
    },
    chooseRevision(chosen: number | undefined): void {
      navigate(`/days/${day}${suffix(chosen)}`);
    },
    closeItem(): void {
      // Opened from the page: back to where it was, and no trail of opened drawers in the history.
      if (state?.opened === true) navigate(-1);
      else navigate(`/days/${day}${suffix(revision)}`, { replace: true });
    },
  };
}
