import { FlaskConical } from 'lucide-react';
import { RemoveSample } from '@/shared/sample/RemoveSample';
import styles from '@/shared/sample/SampleNote.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** That nothing on show is real, and the way out for who may take it. */
export default function SampleNote({ removable }: { removable: boolean }) {
  const { t } = useWords();
  return (
    <section className={styles.note} aria-label={t('shell.sampleData')}>
      <FlaskConical className={styles.icon} aria-hidden size={20} />
      <div>
        <p className={styles.what}>{t('sample.shown')}</p>
        <p className={styles.help}>{t('sample.help')}</p>
      </div>
      {removable && <RemoveSample />}
    </section>
  );
}
