import { ActivityItem } from '@/features/activity/ActivityItem';
import styles from '@/features/activity/BriefView.module.css';
import type { ShownBrief } from '@/features/activity/briefShape';
import { isQuiet } from '@/features/activity/quiet';
import { Sources } from '@/features/activity/Sources';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';

const words = messages.activity;

export function BriefView({ brief, clock }: { brief: ShownBrief; clock: Clock }) {
  const named = clock.day(brief.date);
  const items = brief.items.toSorted((one, other) => one.priority - other.priority);
  return (
    <>
      <p role="status" className="visually-hidden">
        {words.ready(named)}
      </p>
      {isQuiet(brief) && <p className={styles.quiet}>{words.quiet(named)}</p>}
      <ol className={styles.items}>
        {items.map((item) => (
          <ActivityItem key={item.id} item={item} clock={clock} />
        ))}
      </ol>
      <footer className={styles.foot}>
        <Sources health={brief.health} clock={clock} />
        <p>{publication(brief, clock)}</p>
      </footer>
    </>
  );
}

function publication({ revision, revisions, generatedAt }: ShownBrief, clock: Clock): string {
  const published = revisions.find((one) => one.revision === revision)?.publishedAt ?? generatedAt;
  const instant = clock.dayAndTime(published);
  return revision > 1 ? words.corrected(instant, revision) : words.published(instant);
}
