import { useState } from 'react';
import type { Night } from '@/features/operations/installationShapes';
import { OpenOrganizations } from '@/features/operations/OpenOrganizations';
import styles from '@/features/operations/OperationsPage.module.css';
import type { Rerun } from '@/features/operations/useRerun';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { useWords } from '@/shared/words/WordsProvider';

const minute = 60;
const hour = 60 * minute;

type Props = { night: Night; onRerun: (rerun: Rerun) => void };

/** One night: how many are done, and on request who is not. */
export function NightEntry({ night, onRerun }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const [open, setOpen] = useState(false);
  const day = clock.dayWithYear(night.date);
  const isOpen = night.failed + night.waiting > 0;
  return (
    <li className={styles.run}>
      <p className={styles.day}>{day}</p>
      <p className={styles.outcome}>
        <Outcome night={night} />
      </p>
      <Numbers night={night} />
      {isOpen && (
        <p className={styles.more}>
          <Button aria-expanded={open} aria-label={t('ops.openOf', { day })} onClick={() => setOpen(!open)}>
            {t('ops.open')}
          </Button>
        </p>
      )}
      {open && isOpen && <OpenOrganizations night={night} onRerun={onRerun} />}
    </li>
  );
}

function Outcome({ night: { failed, waiting } }: { night: Night }) {
  const words = useWords();
  const { t } = words;
  if (failed > 0) return <Badge tone="bad">{t('ops.night.failed', { n: words.number(failed) })}</Badge>;
  if (waiting > 0) return <Badge tone="warn">{t('ops.night.waiting', { n: words.number(waiting) })}</Badge>;
  return <Badge tone="good">{t('ops.night.done')}</Badge>;
}

function Numbers({ night }: { night: Night }) {
  const words = useWords();
  const { t } = words;
  const { amountOf } = useMetricText();
  const length = (seconds: number) =>
    seconds < 2 * hour ? amountOf(seconds / minute, 'minutes') : amountOf(seconds / hour, 'hours');
  return (
    <div className={styles.note}>
      <p>
        {t('ops.night.counts', {
          published: words.number(night.published),
          rules: words.number(night.ruleBased),
          failed: words.number(night.failed),
          waiting: words.number(night.waiting),
        })}
      </p>
      {night.parked > 0 && <p>{t('ops.night.parked', { n: words.number(night.parked) })}</p>}
      {night.delay && (
        <p>
          {t('ops.night.delay', {
            median: length(night.delay.medianSeconds),
            longest: length(night.delay.longestSeconds),
          })}
        </p>
      )}
    </div>
  );
}
