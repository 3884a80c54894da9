import styles from '@/shared/ui/SkeletonLines.module.css';
import { useDelayed } from '@/shared/ui/useDelayed';
import { useWords } from '@/shared/words/WordsProvider';

/** Holds the room from the first moment, and shows itself only when the answer is slow. */
export function SkeletonLines({ lines }: { lines: number }) {
  const { t } = useWords();
  const slow = useDelayed(200);
  return (
    <div className={slow ? styles.lines : styles.waiting} aria-busy>
      <p role="status" className="visually-hidden">
        {slow && t('shell.loading')}
      </p>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span key={line} aria-hidden className={styles.bone} />
      ))}
    </div>
  );
}
