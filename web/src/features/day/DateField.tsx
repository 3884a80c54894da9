import { useState } from 'react';
import styles from '@/features/day/DaySwitcher.module.css';
import { messages } from '@/shared/messages';
import { type Day, isDay } from '@/shared/time/day';

/** No organisation's records are older; also keeps a half-typed year from being asked for. */
const earliest: Day = '2000-01-01';

type Props = { day: Day; yesterday: Day | undefined; onChoose: (day: Day) => void };

/** A date field that keeps half-typed dates to itself. */
export function DateField({ day, yesterday, onChoose }: Props) {
  const [typed, setTyped] = useState<string>();

  function change(value: string) {
    const possible = isDay(value) && value >= earliest && (yesterday === undefined || value <= yesterday);
    setTyped(possible ? undefined : value);
    if (possible) onChoose(value);
  }

  return (
    <input
      className={styles.date}
      type="date"
      aria-label={messages.day.choose}
      required
      min={earliest}
      max={yesterday}
      value={typed ?? day}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
