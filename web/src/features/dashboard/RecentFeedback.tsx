import styles from '@/features/dashboard/DashboardAside.module.css';
import type { RecentAnswer } from '@/shared/http/schemas';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

export function RecentFeedback({ lines, masked }: { lines: RecentAnswer[]; masked: boolean }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>{t('dashboard.feedback')}</h2>
      {lines.length === 0 && <p className={styles.note}>{t('dashboard.noFeedback')}</p>}
      {masked && lines.length > 0 && <p className={styles.note}>{t('dashboard.masked')}</p>}
      <ul className={styles.feedback}>
        {lines.map((line) => (
          <li key={line.id}>
            {line.npsScore !== null && (
              <span className={styles.score} data-tone={toneOf(line.npsScore)}>
                <span className="visually-hidden">{t('dashboard.score', { n: line.npsScore })}</span>
                <span aria-hidden>{words.number(line.npsScore)}</span>
              </span>
            )}
            <div>
              <p className={styles.comment} dir="auto">
                {line.comment ?? t('dashboard.noComment')}
              </p>
              <p className={styles.note}>
                {line.customer !== null && (
                  <>
                    <bdi>{line.customer}</bdi> ·{' '}
                  </>
                )}
                {clock.dayAndTime(line.at)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bounds by which NPS is counted: promoters from 9, detractors to 6. */
function toneOf(score: number): 'good' | 'bad' | 'neutral' {
  if (score >= 9) return 'good';
  return score <= 6 ? 'bad' : 'neutral';
}
