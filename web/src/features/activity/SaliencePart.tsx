import styles from '@/features/activity/WhyHere.module.css';

/** One part of the score, as a number and as a bar drawn without inline style. */
export function SaliencePart({
  name,
  value,
  total = false,
}: {
  name: string;
  value: number;
  total?: boolean;
}) {
  return (
    <div className={total ? styles.total : styles.part}>
      <dt>{name}</dt>
      <dd>
        <svg aria-hidden="true" className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none">
          <rect className={styles.rail} width="100" height="6" />
          <rect className={styles.fill} width={Math.min(1, Math.max(0, value)) * 100} height="6" />
        </svg>
        <span className={styles.value}>{value.toFixed(2)}</span>
      </dd>
    </div>
  );
}
