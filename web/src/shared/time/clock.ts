import { type Day, isDay } from '@/shared/time/day';

/** Dates and times as one organisation reads them: its zone, its habits, the language of the page. */
export type Clock = {
  zone: string;
  day: (day: Day) => string;
  dayWithYear: (day: Day) => string;
  time: (instant: string | number) => string;
  dayAndTime: (instant: string | number) => string;
  hour: (instant: number) => number;
};

/** The page speaks English so far: an organisation elsewhere gets English words in the day-month order. */
function readable(locale: string): string {
  try {
    const language = new Intl.Locale(locale).language;
    return language === 'en' ? locale : 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** A browser may be older than a zone's name; then times are in UTC and say so. */
function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    return 'UTC';
  }
}

export function clockOf(wantedZone: string, locale: string): Clock {
  const zone = knownZone(wantedZone);
  const spoken = readable(locale);
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(spoken, options);
    return (value: string | number) => formatter.format(new Date(value));
  };
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const date = format({ ...short, timeZone: 'UTC' });
  const dateWithYear = format({ ...short, year: 'numeric', timeZone: 'UTC' });
  const instantDate = format({ ...short, timeZone: zone });
  const time = format({ hour: '2-digit', minute: '2-digit', timeZone: zone });
  const hour = format({ hour: 'numeric', hourCycle: 'h23', timeZone: zone });
  return {
    zone,
    day: (day) => (isDay(day) ? date(`${day}T00:00:00Z`) : day),
    dayWithYear: (day) => (isDay(day) ? dateWithYear(`${day}T00:00:00Z`) : day),
    time,
    dayAndTime: (instant) => `${instantDate(instant)}, ${time(instant)}`,
    hour: (instant) => Number(hour(instant)),
  };
}
