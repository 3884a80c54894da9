import type { Frame } from '@/shared/charts/frame';
import styles from '@/shared/charts/SeriesChart.module.css';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

const pixelsPerDate = 96;

/** Dates lie whole weeks apart, so that each is the same weekday, where not each day has one. */
function daysPerDate(pixelsPerDay: number): number {
  const least = Math.ceil(pixelsPerDate / pixelsPerDay);
  return least === 1 ? 1 : Math.ceil(least / 7) * 7;
}

export function Axes({ frame, points, unit }: { frame: Frame; points: SeriesPoint[]; unit: string }) {
  const { direction } = useWords();
  const clock = useClock();
  const { amountOf } = useMetricText();
  const rtl = direction === 'rtl';
  const every = daysPerDate(frame.half * 2);
  const ticks = frame.y.ticks(5).filter((tick) => unit !== 'count' || Number.isInteger(tick));
  const bottom = frame.y.range()[0] ?? 0;
  return (
    <g>
      {ticks.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? styles.zero : styles.grid}
            x1={frame.left}
            x2={frame.right}
            y1={frame.y(value)}
            y2={frame.y(value)}
          />
          <text
            className={styles.tick}
            x={rtl ? frame.right + 8 : frame.left - 8}
            y={frame.y(value)}
            dy="0.32em"
            textAnchor={rtl ? 'start' : 'end'}
          >
            {amountOf(value, unit)}
          </text>
        </g>
      ))}
      {points.map(({ date }, index) =>
        (points.length - 1 - index) % every === 0 && frame.x(index) > frame.left + 20 ? (
          <text key={date} className={styles.tick} x={frame.x(index)} y={bottom + 18} textAnchor="middle">
            {clock.dayMonth(date)}
          </text>
        ) : null,
      )}
    </g>
  );
}
