import { useQuery } from '@tanstack/react-query';
import { TrendPanel } from '@/features/trends/TrendPanel';
import styles from '@/features/trends/TrendsPage.module.css';
import { meQuery } from '@/shared/http/meQuery';
import type { Metric } from '@/shared/http/schemas';
import { useServices, useSignedIn } from '@/shared/http/services';
import { metricsQuery } from '@/shared/metrics/metricsQuery';
import { readable } from '@/shared/metrics/readable';
import { seriesQuery } from '@/shared/metrics/seriesQuery';
import { plusDays } from '@/shared/time/day';
import { SelectField } from '@/shared/ui/Fields';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHead } from '@/shared/ui/PageHead';
import { useFilters } from '@/shared/ui/useFilters';
import { useWords } from '@/shared/words/WordsProvider';

const groups = ['calls', 'feedback', 'themes', 'service_records'] as const;
const ranges = [30, 90, 180];
const usualRange = 90;

export default function TrendsPage() {
  const { t, language } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const { values, set } = useFilters(['metric', 'days']);
  const me = useQuery(meQuery(api, organization.id));
  const metrics = useQuery(metricsQuery(api, organization.id, language));
  const metric = values.metric || (metrics.data?.[0]?.metric ?? '');
  const days = ranges.find((range) => String(range) === values.days) ?? usualRange;
  const to = me.data?.yesterday ?? '';
  const series = useQuery({
    ...seriesQuery(api, organization.id, metric, to && plusDays(to, 1 - days), to, language),
    enabled: metric !== '' && to !== '',
  });
  const choicesOf = (group: string, all: Metric[]): [string, string][] =>
    all.filter((one) => groupOf(one) === group).map((one) => [one.metric, one.name]);
  return (
    <>
      <PageHead name={t('trends.title')}>
        {metrics.data && (
          <div className={styles.choices}>
            <SelectField
              label={t('trends.metric')}
              value={metric}
              groups={groups.map((group) => [t(`trends.group.${group}`), choicesOf(group, metrics.data)])}
              onChange={(value) => set('metric', value)}
            />
            <SelectField
              label={t('trends.range')}
              value={String(days)}
              options={ranges.map((range) => [String(range), t('trends.days', { n: range })])}
              onChange={(value) => set('days', value === String(usualRange) ? '' : value)}
            />
          </div>
        )}
      </PageHead>
      <section className={styles.panel} aria-label={t('trends.title')}>
        {metrics.data === undefined ? (
          <Loaded query={metrics} lines={8}>
            {() => null}
          </Loaded>
        ) : (
          <Loaded query={series} lines={8}>
            {(loaded) => <TrendPanel series={readable(loaded)} />}
          </Loaded>
        )}
      </section>
    </>
  );
}

/** Themes are counted from the answers, and are many: a group of their own. */
function groupOf({ metric, source }: Metric): (typeof groups)[number] {
  return metric.startsWith('theme_') ? 'themes' : source;
}
