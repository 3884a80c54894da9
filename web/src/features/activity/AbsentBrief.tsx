import { CalendarClock, CalendarX2 } from 'lucide-react';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';
import { type Day, plusDays } from '@/shared/time/day';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

const words = messages.activity.absent;

type Props = {
  day: Day;
  yesterday: Day | undefined;
  clock: Clock;
  looking: boolean;
  onRetry: () => void;
  onChoose: (day: Day | undefined) => void;
};

/** No brief of this day: on its way, not due yet, or never made. */
export function AbsentBrief({ day, yesterday, clock, looking, onRetry, onChoose }: Props) {
  const named = clock.day(day);
  const toYesterday = yesterday !== undefined && (
    <Button onClick={() => onChoose(undefined)}>{words.goTo(clock.day(yesterday))}</Button>
  );
  const lookAgain = (
    <Button aria-disabled={looking} onClick={onRetry}>
      {looking ? messages.refreshing : words.lookAgain}
    </Button>
  );
  if (yesterday !== undefined && day > yesterday)
    return (
      <Notice icon={CalendarClock} title={words.notOver(named)} action={toYesterday}>
        {words.notOverHelp(clock.day(plusDays(day, 1)), clock.zone)}
      </Notice>
    );
  if (day === yesterday)
    return (
      <Notice icon={CalendarClock} title={words.due(named)} action={lookAgain}>
        {words.dueHelp(clock.zone)}
      </Notice>
    );
  return (
    <Notice icon={CalendarX2} title={words.never(named)} action={toYesterday}>
      {words.neverHelp}
    </Notice>
  );
}
