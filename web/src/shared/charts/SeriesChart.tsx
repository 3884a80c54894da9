import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { Axes } from '@/shared/charts/Axes';
import { ForecastMark } from '@/shared/charts/ForecastMark';
import { frameOf } from '@/shared/charts/frame';
import { Marks } from '@/shared/charts/Marks';
import styles from '@/shared/charts/SeriesChart.module.css';
import { usePointText } from '@/shared/charts/usePointText';
import { useWidth } from '@/shared/charts/useWidth';
import type { ShownSeries } from '@/shared/metrics/readable';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

const height = 300;

/** A metric over its days. The eye has the pointer, the keyboard its arrows; both read the same sentence. */
export function SeriesChart({ series }: { series: ShownSeries }) {
  const words = useWords();
  const clock = useClock();
  const textOf = usePointText(series);
  const hatch = useId();
  const [box, width] = useWidth(720);
  const [at, setAt] = useState<number>();
  const { points, forecast } = series;
  const rtl = words.direction === 'rtl';
  const frame = frameOf(points, forecast, { width, height, rtl });
  const here = at === undefined ? undefined : points[at];
  const name = words.t('trends.chart', {
    name: series.name,
    from: clock.day(points[0]?.date ?? ''),
    to: clock.day(points.at(-1)?.date ?? ''),
  });

  function move(event: KeyboardEvent) {
    const last = points.length - 1;
    const start = at ?? last + 1;
    const forward = event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    const back = event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
    const target = { Home: 0, End: last }[event.key] ?? (forward ? start + 1 : back ? start - 1 : undefined);
    if (event.key === 'Escape') setAt(undefined);
    if (target === undefined) return;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, target)));
  }

  function point(event: PointerEvent<HTMLDivElement>) {
    const offset = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setAt(Math.min(points.length - 1, Math.max(0, Math.round(frame.x.invert(offset)))));
  }

  return (
    <div ref={box} className={styles.chart}>
      <p className={styles.reading} role="status">
        {here && textOf(here)}
      </p>
      <div
        className={styles.plot}
        role="application"
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk over the days
        tabIndex={0}
        onKeyDown={move}
        onPointerMove={point}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className={styles.hatch} x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          <Axes frame={frame} points={points} unit={series.unit} />
          <Marks frame={frame} points={points} hatch={hatch} />
          {forecast && <ForecastMark frame={frame} forecast={forecast} at={points.length} />}
          {at !== undefined && (
            <line
              className={styles.cursor}
              x1={frame.x(at)}
              x2={frame.x(at)}
              y1={frame.y.range()[1]}
              y2={frame.y.range()[0]}
            />
          )}
        </svg>
      </div>
    </div>
  );
}
