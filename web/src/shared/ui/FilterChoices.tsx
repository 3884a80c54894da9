import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/shared/ui/Button';
import styles from '@/shared/ui/FilterChoices.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** Filters stand open where there is room; on a phone they would push away what they filter. */
export function FilterChoices({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.toggle}>
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <SlidersHorizontal aria-hidden size={16} />
          {t('history.filters')}
        </Button>
      </div>
      <div id={id} className={styles.choices} data-open={open}>
        {children}
      </div>
    </>
  );
}
