import styles from '@/features/activity/ActivityItem.module.css';
import { DeltaChip } from '@/features/activity/DeltaChip';
import { ItemActions } from '@/features/activity/ItemActions';
import { iconOf } from '@/features/activity/itemIcon';
import { LabelChip, ProvenanceChip, ToneMark } from '@/features/activity/marks';
import { useItemSeries } from '@/features/activity/useItemSeries';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { Sparkline } from '@/shared/charts/Sparkline';
import type { BriefItem } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

export function ActivityItem({ item, brief }: { item: BriefItem; brief: ShownBrief }) {
  const words = useWords();
  const Icon = iconOf(item.type);
  const { trend, pending } = useItemSeries(item, brief);
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
      <div className={styles.number} data-counted={item.count !== null}>
        {item.count !== null && <p className={styles.count}>{words.number(item.count)}</p>}
        {trend && (
          <div className={styles.spark}>
            <Sparkline points={trend.points} label={trend.label} />
          </div>
        )}
      </div>
      <p className={styles.description} dir="auto">
        {item.description}
      </p>
      {(pending || trend?.usual) && (
        <div className={styles.delta}>
          {trend?.usual && <DeltaChip {...trend} usual={trend.usual} tone={item.tone} />}
        </div>
      )}
      <div className={styles.foot}>
        <ItemActions item={item} brief={brief} />
        <ProvenanceChip writtenBy={item.writtenBy} />
      </div>
    </li>
  );
}
