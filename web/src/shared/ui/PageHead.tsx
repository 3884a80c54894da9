import type { ReactNode } from 'react';
import styles from '@/shared/ui/PageHead.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** The name of a page, for the eye and for the browser's tab. */
export function PageHead({ name, children }: { name: string; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <header className={styles.head}>
      <title>{t('shell.title', { page: name })}</title>
      <h1 className="page-title">{name}</h1>
      {children}
    </header>
  );
}
