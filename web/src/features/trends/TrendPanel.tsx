import { ChartLine, ChartNoAxesColumn, Table2 } from 'lucide-react';
import { useState } from 'react';
import { Legend } from '@/features/trends/Legend';
import styles from '@/features/trends/TrendsPage.module.css';
import { SeriesChart } from '@/shared/charts/SeriesChart';
import { SeriesTable } from '@/shared/charts/SeriesTable';
import type { ShownSeries } from '@/shared/metrics/readable';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { useWords } from '@/shared/words/WordsProvider';

export function TrendPanel({ series }: { series: ShownSeries }) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? ChartLine : Table2;
  if (series.points.every(({ value }) => value === null))
    return <Notice icon={ChartNoAxesColumn} title={t('trends.empty')} />;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          {series.name}
        </h2>
        <Button onClick={() => setAsTable(!asTable)}>
          <Icon aria-hidden size={16} />
          {t(asTable ? 'trends.asChart' : 'trends.asTable')}
        </Button>
      </header>
      {asTable ? (
        <SeriesTable series={series} />
      ) : (
        <>
          <SeriesChart key={series.metric} series={series} />
          <Legend series={series} />
        </>
      )}
      <ForecastWords series={series} />
    </>
  );
}

function ForecastWords({ series: { forecast, unit } }: { series: ShownSeries }) {
  const words = useWords();
  const clock = useClock();
  const { amountOf } = useMetricText();
  if (!forecast) return null;
  return (
    <p className={styles.forecast}>
      {words.t('trends.forecast', {
        day: clock.day(forecast.date),
        expected: amountOf(forecast.expected, unit),
        low: amountOf(forecast.low, unit),
        high: amountOf(forecast.high, unit),
      })}{' '}
      {forecast.skill !== null &&
        words.t('trends.skill', {
          skill: words.number(forecast.skill, { style: 'percent', maximumFractionDigits: 0 }),
        })}
    </p>
  );
}
