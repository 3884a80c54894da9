import { type Day, isDay } from '@/shared/time/day';

/** Dates and times as one organisation reads them: its zone, the reader's language and hours. */
export type Clock = {
  zone: string;
  day: (day: Day) => string;
  dayWithYear: (day: Day) => string;
  dayMonth: (day: Day) => string;
  month: (day: Day) => string;
  weekday: (day: Day) => string;
  weekdayNarrow: (day: Day) => string;
  time: (instant: string | number) => string;
  dayAndTime: (instant: string | number) => string;
  hour: (instant: number) => number;
  dayOf: (instant: string | number) => Day;
};

export type HourCycle = 'auto' | 'h23' | 'h12';

/** A browser may be older than a zone's name; then times are in UTC and say so. */
function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    return 'UTC';
  }
}

export function clockOf(wantedZone: string, locale: string, hours: HourCycle = 'auto'): Clock {
  const zone = knownZone(wantedZone);
  const format = (options: Intl.DateTimeFormatOptions, spoken = locale) => {
    const formatter = new Intl.DateTimeFormat(spoken, options);
    return (value: string | number) => formatter.format(new Date(value));
  };
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const written = format({ ...options, timeZone: 'UTC' });
    return (day: Day) => (isDay(day) ? written(`${day}T00:00:00Z`) : day);
  };
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const instantDate = format({ ...short, timeZone: zone });
  const cycle = hours === 'auto' ? {} : { hourCycle: hours };
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric', ...cycle }).resolvedOptions();
  const hour = hourCycle === 'h12' ? 'numeric' : '2-digit';
  const time = format({ hour, minute: '2-digit', ...cycle, timeZone: zone });
  const comma = locale.startsWith('ar') ? '،' : ',';
  return {
    zone,
    day: ofDay(short),
    dayWithYear: ofDay({ ...short, year: 'numeric' }),
    dayMonth: ofDay({ day: 'numeric', month: 'short' }),
    month: ofDay({ month: 'long', year: 'numeric' }),
    weekday: ofDay({ weekday: 'long' }),
    weekdayNarrow: ofDay({ weekday: 'narrow' }),
    time,
    dayAndTime: (instant) => `${instantDate(instant)}${comma} ${time(instant)}`,
    hour: hourIn(zone),
    dayOf: format({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }, 'en-CA'),
  };
}

function hourIn(zone: string): (instant: number) => number {
  const formatter = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone });
  return (instant) => Number(formatter.format(instant));
}
