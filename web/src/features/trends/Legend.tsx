import styles from '@/features/trends/Legend.module.css';
import { isOutside } from '@/shared/charts/frame';
import type { ShownSeries } from '@/shared/metrics/readable';
import { useWords } from '@/shared/words/WordsProvider';

/** What the marks mean; only those that are drawn. */
export function Legend({ series }: { series: ShownSeries }) {
  const { t } = useWords();
  const { points, forecast } = series;
  const drawn = {
    value: true,
    usual: points.some(({ usual }) => usual !== null),
    outside: points.some(isOutside),
    closed: points.some(({ closed }) => closed),
    missing: points.some(({ missing }) => missing),
    forecast: forecast !== null,
  };
  const kinds = Object.keys(drawn) as (keyof typeof drawn)[];
  return (
    <ul className={styles.legend}>
      {kinds
        .filter((kind) => drawn[kind])
        .map((kind) => (
          <li key={kind} className={styles.entry}>
            <span aria-hidden className={`${styles.key} ${styles[kind]}`} />
            {t(`trends.legend.${kind}`)}
          </li>
        ))}
    </ul>
  );
}
