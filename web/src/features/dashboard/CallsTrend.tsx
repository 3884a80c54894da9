import { Link } from 'react-router';
import styles from '@/features/dashboard/DashboardAside.module.css';
import { Sparkline } from '@/shared/charts/Sparkline';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';
import { useWords } from '@/shared/words/WordsProvider';

export function CallsTrend({ points }: { points: SeriesPoint[] }) {
  const words = useWords();
  const { t } = words;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  const label = t('activity.trend', {
    name: t('activity.source.calls'),
    low: words.number(Math.min(...values)),
    high: words.number(Math.max(...values)),
    value: words.number(points.at(-1)?.value ?? 0),
  });
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>
        {t('dashboard.callsTrend')} <span className={styles.span}>{t('dashboard.lastDays')}</span>
      </h2>
      <div className={styles.trend}>
        <Sparkline points={points} label={label} />
      </div>
      <Link className="link" to="/trends">
        {t('dashboard.toTrends')}
      </Link>
    </section>
  );
}
