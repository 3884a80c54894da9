import styles from '@/shared/ui/Brand.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** Five bars of different length: the five lines. */
export function Brand() {
  const { t } = useWords();
  return (
    <span className={styles.brand}>
      <svg aria-hidden="true" viewBox="0 0 32 32" width="24" height="24">
        <rect className={styles.ground} width="32" height="32" rx="8" />
        {[12, 18, 9, 15, 11].map((width, line) => (
          <rect
            key={width}
            className={styles.line}
            x="7"
            y={7 + line * 4.1}
            width={width}
            height="2.6"
            rx="1.3"
          />
        ))}
      </svg>
      {t('shell.product')}
    </span>
  );
}
