import styles from '@/features/activity/Corrections.module.css';
import type { ShownBrief } from '@/shared/brief/briefShape';
import type { CorrectedLine } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

/** Old and new of each line that this revision changed. */
export function Corrections({ brief }: { brief: ShownBrief }) {
  const { t } = useWords();
  if (brief.revision === 1) return null;
  return (
    <section className={styles.corrections}>
      <h3 className={styles.heading}>{t('day.corrections')}</h3>
      {brief.corrections.length === 0 && <p>{t('day.correctionsNone')}</p>}
      <ul className={styles.list}>
        {brief.corrections.map(({ type, before, after }) => (
          <li key={`${type}-${before?.title}-${after?.title}`} className={styles.pair}>
            <Side name={t('day.before')} line={before} instead={t('day.lineNew')} old />
            <Side name={t('day.after')} line={after} instead={t('day.lineGone')} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SideProps = { name: string; line: CorrectedLine | null; instead: string; old?: boolean };

function Side({ name, line, instead, old = false }: SideProps) {
  const words = useWords();
  const Mark = old ? 'del' : 'ins';
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      {line === null ? (
        <p>{instead}</p>
      ) : (
        <Mark className={styles.mark}>
          <span className={styles.title} dir="auto">
            {line.title}
            {line.count !== null && <bdi className={styles.count}>{words.number(line.count)}</bdi>}
          </span>
          <span dir="auto">{line.description}</span>
        </Mark>
      )}
    </div>
  );
}
