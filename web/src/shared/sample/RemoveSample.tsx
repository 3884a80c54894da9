import { useState } from 'react';
import styles from '@/shared/sample/SampleNote.module.css';
import { useSampleData } from '@/shared/sample/useSampleData';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { useWords } from '@/shared/words/WordsProvider';

/** Cannot be taken back, so it asks first and says what goes and what stays. */
export function RemoveSample() {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const removing = useSampleData('DELETE');
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('sample.remove')}</Button>
      {asking && (
        <Dialog title={t('sample.remove')} onClose={() => setAsking(false)}>
          <p>{t('sample.removeSure')}</p>
          <p role="alert" className={styles.problem}>
            {removing.isError && t('sample.notRemoved')}
          </p>
          <p className={styles.answers}>
            <Button
              look="primary"
              aria-disabled={removing.isPending}
              onClick={() =>
                removing.isPending || removing.mutate(undefined, { onSuccess: () => setAsking(false) })
              }
            >
              {t('sample.remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('shell.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
