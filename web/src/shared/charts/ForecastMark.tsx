import type { Frame } from '@/shared/charts/frame';
import styles from '@/shared/charts/SeriesChart.module.css';
import type { Forecast } from '@/shared/metrics/seriesShape';

export function ForecastMark({ frame, forecast, at }: { frame: Frame; forecast: Forecast; at: number }) {
  const x = frame.x(at);
  const cap = Math.min(5, frame.half);
  return (
    <g>
      <path
        className={styles.forecast}
        d={`M${x - cap},${frame.y(forecast.low)}h${cap * 2}M${x - cap},${frame.y(forecast.high)}h${cap * 2}M${x},${frame.y(forecast.low)}V${frame.y(forecast.high)}`}
      />
      <circle className={styles.expected} cx={x} cy={frame.y(forecast.expected)} r="3.5" />
    </g>
  );
}
