import { useState } from 'react';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import styles from '@/shared/ui/SureButton.module.css';
import { useWords } from '@/shared/words/WordsProvider';

type Props = {
  label: string;
  title: string;
  question: string;
  problem: string | false;
  isPending: boolean;
  onSure: (done: () => void) => void;
};

/** For what cannot be taken back: it asks first and says what it does. */
export function SureButton({ label, title, question, problem, isPending, onSure }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button aria-label={title} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <p>{question}</p>
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
          <p className={styles.answers}>
            <Button
              look="primary"
              aria-disabled={isPending}
              onClick={() => isPending || onSure(() => setAsking(false))}
            >
              {label}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('shell.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
