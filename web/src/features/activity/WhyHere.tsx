import { SaliencePart } from '@/features/activity/SaliencePart';
import styles from '@/features/activity/WhyHere.module.css';
import type { BriefItem, Salience } from '@/shared/http/schemas';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';

const words = messages.why;

const parts = [
  'kindWeight',
  'impact',
  'significance',
  'actionability',
  'novelty',
  'preference',
] as const satisfies (keyof Salience)[];

export function WhyHere({ item, clock }: { item: BriefItem; clock: Clock }) {
  const { salience, receipt } = item;
  return (
    <details className={styles.why}>
      <summary className={styles.summary}>{words.heading}</summary>
      <div className={styles.body}>
        {salience === null && <p>{words.pinned}</p>}
        {salience && (
          <dl className={styles.parts}>
            {parts.map((part) => (
              <SaliencePart key={part} name={words[part]} value={salience[part]} />
            ))}
            <SaliencePart name={words.score} value={salience.score} total />
          </dl>
        )}
        <dl className={styles.receipt}>
          <dt>{words.counts}</dt>
          <dd>{receipt.definition}</dd>
          <dt>{words.window}</dt>
          <dd>
            {words.windowOf(clock.dayAndTime(receipt.from), clock.dayAndTime(receipt.until), clock.zone)}
          </dd>
          <dt>{words.version}</dt>
          <dd>
            <code>{receipt.dataVersion}</code>
          </dd>
        </dl>
      </div>
    </details>
  );
}
