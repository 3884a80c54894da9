import styles from '@/features/evidence/ScoreParts.module.css';
import type { Salience } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

const parts = [
  'kindWeight',
  'impact',
  'significance',
  'actionability',
  'novelty',
  'preference',
  'score',
] as const satisfies (keyof Salience)[];

export function ScoreParts({ salience }: { salience: Salience | null }) {
  const words = useWords();
  const { t } = words;
  return (
    <section>
      <h3 className={styles.heading}>{t('evidence.score')}</h3>
      {salience === null ? (
        <p className={styles.pinned}>{t('evidence.pinned')}</p>
      ) : (
        <dl className={styles.parts}>
          {parts.map((part) => (
            <div key={part} className={part === 'score' ? styles.total : styles.part}>
              <dt>{t(`evidence.part.${part}`)}</dt>
              <dd>
                <Bar share={salience[part]} />
                <span className={styles.value}>
                  {words.number(salience[part], { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Drawn, so that no style is written at run time. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect className={styles.rail} width="100" height="6" />
      <rect className={styles.fill} width={Math.min(1, Math.max(0, share)) * 100} height="6" />
    </svg>
  );
}
