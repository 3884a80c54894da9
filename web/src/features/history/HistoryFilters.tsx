import type { BriefFilters, filterNames } from '@/features/history/briefsQuery';
import styles from '@/features/history/HistoryPage.module.css';
import { Button } from '@/shared/ui/Button';
import { DayField, SelectField } from '@/shared/ui/Fields';
import { FilterChoices } from '@/shared/ui/FilterChoices';
import { SearchField } from '@/shared/ui/SearchField';
import type { useFilters } from '@/shared/ui/useFilters';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

type Filters = ReturnType<typeof useFilters<(typeof filterNames)[number]>>;

const choices = {
  type: {
    name: 'history.type',
    texts: 'history.type.',
    values:
      'ready_calls missed_calls day_change share_change lasting_change contributor nps_change feedback_theme open_work goal_pace expectation record_or_streak calm data_gap',
  },
  label: { name: 'history.label', texts: 'activity.label.', values: 'signal open_work standing calm' },
  tone: { name: 'history.tone', texts: 'activity.tone.', values: 'good bad neutral' },
  rating: { name: 'history.rating', texts: 'history.rating.', values: 'useful not_useful mute done snooze' },
} as const satisfies Partial<Record<keyof BriefFilters, unknown>>;

export function HistoryFilters({ filters }: { filters: Filters }) {
  const { t } = useWords();
  return (
    <section className={styles.filters} aria-label={t('history.filters')}>
      <SearchField
        label={t('history.search')}
        hint={t('history.searchHint')}
        value={filters.values.q}
        onSearch={(words) => filters.set('q', words)}
      />
      <FilterChoices>
        {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
          <SelectField
            key={name}
            label={t(choices[name].name)}
            value={filters.values[name]}
            options={[
              ['', t('history.any')],
              ...choices[name].values
                .split(' ')
                .map((value): [string, string] => [value, t(`${choices[name].texts}${value}` as MessageId)]),
            ]}
            onChange={(value) => filters.set(name, value)}
          />
        ))}
        {(['from', 'to'] as const).map((name) => (
          <DayField
            key={name}
            label={t(`history.${name}`)}
            value={filters.values[name]}
            onChange={(day) => filters.set(name, day)}
          />
        ))}
      </FilterChoices>
      {filters.any && <Button onClick={filters.clear}>{t('history.clearFilters')}</Button>}
    </section>
  );
}
