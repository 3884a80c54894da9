import { ActivityItem } from '@/features/activity/ActivityItem';
import { BriefLines } from '@/features/activity/BriefLines';
import styles from '@/features/activity/BriefView.module.css';
import { Corrections } from '@/features/activity/Corrections';
import { Sources } from '@/features/activity/Sources';
import { useItemKeys } from '@/features/activity/useItemKeys';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

export function BriefView({ brief, onNewest }: { brief: ShownBrief; onNewest: () => void }) {
  const { t } = useWords();
  const clock = useClock();
  const list = useItemKeys();
  const items = brief.items.toSorted((one, other) => one.priority - other.priority);
  const published = brief.revisions.find((one) => one.revision === brief.revision)?.publishedAt;
  const instant = clock.dayAndTime(published ?? brief.generatedAt);
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('activity.ready', { day: clock.day(brief.date) })}
      </p>
      <BriefLines brief={brief} onNewest={onNewest} />
      <ol className={styles.items} ref={list}>
        {items.map((item) => (
          <ActivityItem key={item.id} item={item} brief={brief} />
        ))}
      </ol>
      <Corrections brief={brief} />
      <footer className={styles.foot}>
        <Sources health={brief.health} />
        <p>
          {brief.revision > 1
            ? t('activity.corrected', { instant, revision: brief.revision })
            : t('activity.published', { instant })}
        </p>
      </footer>
    </>
  );
}
