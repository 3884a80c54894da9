import styles from '@/features/activity/ActivityItem.module.css';
import { iconOf } from '@/features/activity/itemIcon';
import { LabelChip, ProvenanceChip, ToneMark } from '@/features/activity/marks';
import { WhyHere } from '@/features/activity/WhyHere';
import type { BriefItem } from '@/shared/http/schemas';
import type { Clock } from '@/shared/time/clock';

export function ActivityItem({ item, clock }: { item: BriefItem; clock: Clock }) {
  const Icon = iconOf(item.type);
  return (
    <li className={styles.item} data-tone={item.tone}>
      <span className={styles.icon}>
        <Icon aria-hidden size={20} />
      </span>
      <div className={styles.marks}>
        <LabelChip label={item.label} />
        <ToneMark tone={item.tone} />
      </div>
      <h3 className={styles.title} dir="auto">
        {item.title}
      </h3>
      {item.count !== null && <p className={styles.count}>{item.count.toLocaleString('en')}</p>}
      <p className={styles.description} dir="auto">
        {item.description}
      </p>
      <div className={styles.foot}>
        <WhyHere item={item} clock={clock} />
        <ProvenanceChip writtenBy={item.writtenBy} />
      </div>
    </li>
  );
}
