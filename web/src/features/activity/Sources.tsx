import styles from '@/features/activity/Sources.module.css';
import type { SourceHealth } from '@/shared/http/schemas';
import { useClock } from '@/shared/preferences/useClock';
import type { Clock } from '@/shared/time/clock';
import { useWords } from '@/shared/words/WordsProvider';
import type { Words } from '@/shared/words/words';

/** Which sources the day rests on: "no data arrived" must not read as "nothing happened". */
export function Sources({ health }: { health: SourceHealth[] }) {
  const { t } = useWords();
  const clock = useClock();
  return (
    <dl className={styles.sources} aria-label={t('activity.sources')}>
      {health.map((source) => (
        <div key={source.source} className={source.state === 'received' ? undefined : styles.missing}>
          <dt>{t(`activity.source.${source.source}`)}</dt>
          <dd>{stateOf(source, clock, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

function stateOf({ state, newest }: SourceHealth, clock: Clock, t: Words['t']): string {
  const instant = newest && clock.dayAndTime(newest);
  switch (state) {
    case 'received':
      return instant ? t('activity.received', { instant }) : t('activity.receivedNoTime');
    case 'silent':
      return instant ? t('activity.silent', { instant }) : t('activity.silentNoTime');
    case 'never':
      return t('activity.never');
  }
}
