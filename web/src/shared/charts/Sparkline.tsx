import styles from '@/shared/charts/Sparkline.module.css';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';

const width = 112;
const height = 32;
const margin = 3;

/** The last days as a line over their usual band; a day without a value is a gap. */
export function Sparkline({ points, label }: { points: SeriesPoint[]; label: string }) {
  const numbers = points.flatMap(({ value, usual }) => [value, usual?.low, usual?.high]).filter(isNumber);
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low || 1;
  const x = (index: number) => margin + (index * (width - 2 * margin)) / Math.max(1, points.length - 1);
  const y = (value: number) => height - margin - ((value - low) * (height - 2 * margin)) / span;
  const last = points.at(-1)?.value;
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className={styles.band} d={bandOf(points, x, y)} />
      <path className={styles.line} d={lineOf(points, x, y)} />
      {isNumber(last) && <circle className={styles.end} cx={x(points.length - 1)} cy={y(last)} r="2.5" />}
    </svg>
  );
}

type Place = (value: number) => number;

function lineOf(points: SeriesPoint[], x: Place, y: Place): string {
  return points
    .map(({ value }, index) => {
      if (value === null) return '';
      const pen = isNumber(points[index - 1]?.value) ? 'L' : 'M';
      return `${pen}${x(index).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');
}

function bandOf(points: SeriesPoint[], x: Place, y: Place): string {
  const known = points.flatMap(({ usual }, index) => (usual ? [{ usual, index }] : []));
  if (known.length < 2) return '';
  const upper = known.map(({ usual, index }) => `${x(index).toFixed(1)},${y(usual.high).toFixed(1)}`);
  const lower = known.map(({ usual, index }) => `${x(index).toFixed(1)},${y(usual.low).toFixed(1)}`);
  return `M${upper.join('L')}L${lower.reverse().join('L')}Z`;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
