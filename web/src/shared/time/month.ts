import { type Day, plusDays } from '@/shared/time/day';

/** The first day of the month of a day. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function plusMonths(month: Day, months: number): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The weeks that a month touches, each from the given first weekday (0 is Sunday). */
export function weeksOf(month: Day, firstWeekday: number): Day[][] {
  const lead = (new Date(`${month}T00:00:00Z`).getUTCDay() - firstWeekday + 7) % 7;
  const last = plusDays(plusMonths(month, 1), -1);
  const weeks: Day[][] = [];
  for (let day = plusDays(month, -lead); day <= last; day = plusDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => plusDays(day, index)));
  return weeks;
}

/** The weekday on which a week starts for the readers of a locale. */
export function firstWeekdayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
