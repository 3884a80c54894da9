import { useState } from 'react';
import styles from '@/features/day/DaySwitcher.module.css';
import { type Day, isDay } from '@/shared/time/day';
import { useWords } from '@/shared/words/WordsProvider';

/** No organisation's records are older; also keeps a half-typed year from being asked for. */
const earliest: Day = '2000-01-01';

type Props = { day: Day; yesterday: Day | undefined; onChoose: (day: Day) => void };

/** A date field that keeps half-typed dates to itself. */
export function DateField({ day, yesterday, onChoose }: Props) {
  const { t } = useWords();
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
      aria-label={t('day.choose')}
      required
      min={earliest}
      max={yesterday}
      value={typed ?? day}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
