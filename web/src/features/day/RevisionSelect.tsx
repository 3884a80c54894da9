import styles from '@/features/day/DayHeader.module.css';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { brief: ShownBrief; onRevision: (revision: number | undefined) => void };

/** Any revision can be read again, as known then. A choice cannot wrap, so it says no weekday. */
export function RevisionSelect({ brief, onRevision }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const newest = Math.max(...brief.revisions.map(({ revision }) => revision));
  if (brief.revisions.length < 2) return null;
  return (
    <select
      className={styles.revision}
      aria-label={t('day.revision')}
      value={brief.revision}
      onChange={({ target }) =>
        onRevision(Number(target.value) === newest ? undefined : Number(target.value))
      }
    >
      {brief.revisions
        .toSorted((one, other) => other.revision - one.revision)
        .map(({ revision, publishedAt }) => (
          <option key={revision} value={revision}>
            {t('day.revisionOf', {
              revision,
              day: clock.dayMonth(clock.dayOf(publishedAt)),
              time: clock.time(publishedAt),
            })}
          </option>
        ))}
    </select>
  );
}
