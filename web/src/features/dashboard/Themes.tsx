import { Link } from 'react-router';
import styles from '@/features/dashboard/DashboardAside.module.css';
import type { ThemeCount } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { title: string; tone: 'good' | 'bad'; themes: ThemeCount[] };

export function Themes({ title, tone, themes }: Props) {
  const { t } = useWords();
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>
        {title} <span className={styles.span}>{t('dashboard.lastDays')}</span>
      </h2>
      {themes.length === 0 ? (
        <p className={styles.note}>{t('dashboard.noThemes')}</p>
      ) : (
        <ul className={styles.themes} data-tone={tone}>
          {themes.map(({ metric, name, people }) => (
            <li key={metric}>
              <Link className="link" to={`/trends?metric=${metric}`}>
                {name}
              </Link>
              <span>{t('dashboard.people', { n: people })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
