import styles from '@/features/activity/Sources.module.css';
import type { SourceHealth } from '@/shared/http/schemas';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';

const words = messages.sources;

/** Which sources the day rests on: "no data arrived" must not read as "nothing happened". */
export function Sources({ health, clock }: { health: SourceHealth[]; clock: Clock }) {
  return (
    <dl className={styles.sources} aria-label={words.heading}>
      {health.map((source) => (
        <div key={source.source} className={source.state === 'received' ? undefined : styles.missing}>
          <dt>{words.names[source.source]}</dt>
          <dd>{stateOf(source, clock)}</dd>
        </div>
      ))}
    </dl>
  );
}

function stateOf({ state, newest }: SourceHealth, clock: Clock): string {
  const instant = newest && clock.dayAndTime(newest);
  switch (state) {
    case 'received':
      return instant ? words.received(instant) : words.receivedNoTime;
    case 'silent':
      return instant ? words.silent(instant) : words.silentNoTime;
    case 'never':
      return words.never;
  }
}
