import styles from '@/features/session/Opening.module.css';
import { Brand } from '@/shared/ui/Brand';
import { useDelayed } from '@/shared/ui/useDelayed';
import { useWords } from '@/shared/words/WordsProvider';

export function Opening() {
  const { t } = useWords();
  const slow = useDelayed(200);
  return (
    <main className={styles.opening} aria-busy>
      <h1 className="visually-hidden">{t('shell.product')}</h1>
      {slow && (
        <>
          <Brand />
          <p role="status">{t('session.opening')}</p>
        </>
      )}
    </main>
  );
}
