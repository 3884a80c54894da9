import type { ReactNode } from 'react';
import styles from '@/app/PageHeader.module.css';
import type { DayAnswer } from '@/features/activity/briefQuery';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';
import type { Day } from '@/shared/time/day';

type Props = {
  name: string;
  day: Day | undefined;
  clock: Clock;
  answer: DayAnswer | undefined;
  children: ReactNode;
};

export function PageHeader({ name, day, clock, answer, children }: Props) {
  const now = Date.now();
  return (
    <div className={styles.frame}>
      <div className={styles.header}>
        <title>{day === undefined ? messages.product : messages.title(clock.day(day))}</title>
        <h1 className={styles.greeting}>{messages.greeting(clock.hour(now), <bdi>{name}</bdi>)}</h1>
        <div className={styles.about}>
          <p className={styles.day}>
            {day !== undefined && messages.day.dayAndZone(clock.day(day), clock.zone)}
          </p>
          <p className={styles.through}>
            {answer?.kind === 'brief' && dataThrough(answer.brief.dataThrough, clock)}
          </p>
        </div>
        <div className={styles.switcher}>{children}</div>
      </div>
    </div>
  );
}

function dataThrough(instant: string | null, clock: Clock): string {
  return instant === null ? messages.day.noDataYet : messages.day.dataThrough(clock.dayAndTime(instant));
}
