import item from '@/features/activity/ActivityItem.module.css';
import styles from '@/features/activity/SkeletonRows.module.css';

const rows = [1, 2, 3, 4, 5];

/** Five rows laid out by the same grid as the real ones, so that nothing moves when they arrive. */
export function SkeletonRows({ shown }: { shown: boolean }) {
  return (
    <ol aria-hidden className={shown ? styles.rows : styles.waiting} data-testid="skeleton">
      {rows.map((row) => (
        <li key={row} className={item.item}>
          <span className={`${item.icon} ${styles.block}`} />
          <div className={item.marks}>
            <span className={`${styles.bone} ${styles.chip}`} />
          </div>
          <div className={item.title}>
            <span className={`${styles.bone} ${styles.narrowOnly}`} />
            <span className={`${styles.bone} ${styles.half}`} />
          </div>
          <div className={item.number}>
            <span className={`${styles.bone} ${styles.count}`} />
          </div>
          <div className={`${item.description} ${styles.text}`}>
            <span className={styles.bone} />
            <span className={styles.bone} />
            <span className={`${styles.bone} ${styles.narrowOnly}`} />
          </div>
          <div className={item.foot}>
            <span className={`${styles.bone} ${styles.actions}`} />
          </div>
        </li>
      ))}
    </ol>
  );
}
