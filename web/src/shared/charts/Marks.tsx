import { area, line } from 'd3-shape';
import { type Frame, isOutside } from '@/shared/charts/frame';
import styles from '@/shared/charts/SeriesChart.module.css';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';

type Props = { frame: Frame; points: SeriesPoint[]; hatch: string };

/** Band, line, closed days hatched; a day without data is a gap with a mark and never a zero. */
export function Marks({ frame, points, hatch }: Props) {
  const { x, y, half } = frame;
  const [bottom = 0, top = 0] = y.range();
  const band = area<SeriesPoint>()
    .defined(({ usual }) => usual !== null)
    .x((_, index) => x(index))
    .y0(({ usual }) => y(usual?.low ?? 0))
    .y1(({ usual }) => y(usual?.high ?? 0));
  const values = line<SeriesPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0));
  const dots = points.length <= 45;
  return (
    <g>
      {points.map(({ date, closed }, index) =>
        closed ? (
          <rect
            key={date}
            x={x(index) - half}
            width={half * 2}
            y={top}
            height={bottom - top}
            fill={`url(#${hatch})`}
          />
        ) : null,
      )}
      <path className={styles.band} d={band(points) ?? ''} />
      <path className={styles.line} d={values(points) ?? ''} />
      {points.map((point, index) => {
        const { date, value, missing } = point;
        if (missing)
          return (
            <path key={date} className={styles.missing} d={`M${x(index) - 3},${bottom - 9}l6,6m0,-6l-6,6`} />
          );
        const outside = isOutside(point);
        if (value === null || !(outside || dots || isAlone(points, index))) return null;
        return (
          <circle
            key={date}
            className={outside ? styles.outside : styles.dot}
            cx={x(index)}
            cy={y(value)}
            r={outside ? 3.5 : 2}
          />
        );
      })}
    </g>
  );
}

/** A value between two gaps makes no line: it needs a dot to be seen. */
function isAlone(points: SeriesPoint[], index: number): boolean {
  return (points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null;
}
