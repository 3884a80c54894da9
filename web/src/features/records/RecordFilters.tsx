import styles from '@/features/records/RecordsPage.module.css';
import { type FilterName, filtersOf, type Kind } from '@/features/records/recordsQuery';
import { useSignedIn } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { DayField, SelectField, TextField } from '@/shared/ui/Fields';
import { FilterChoices } from '@/shared/ui/FilterChoices';
import { SearchField } from '@/shared/ui/SearchField';
import type { useFilters } from '@/shared/ui/useFilters';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const choices: Partial<Record<`${Kind} ${FilterName}`, string[]>> = {
  'calls status': ['ready', 'scheduled', 'in_progress', 'completed', 'missed', 'failed', 'cancelled'],
  'calls direction': ['inbound', 'outbound'],
  'service-records status': ['scheduled', 'in_progress', 'completed', 'cancelled', 'no_show'],
};

type Props = { kind: Kind; filters: ReturnType<typeof useFilters<FilterName>> };

export function RecordFilters({ kind, filters }: Props) {
  const { t } = useWords();
  // Who may not read comments may not search them.
  const { member } = useSignedIn();
  return (
    <div className={styles.filters}>
      {kind === 'feedback' && member.role !== 'viewer' && (
        <SearchField
          label={t('records.search')}
          value={filters.values.q}
          onSearch={(words) => filters.set('q', words)}
        />
      )}
      <FilterChoices>
        {filtersOf[kind].map((name) => {
          const values = choices[`${kind} ${name}`];
          if (name === 'q') return null;
          if (name === 'from' || name === 'to')
            return (
              <DayField
                key={name}
                label={t(`history.${name}`)}
                value={filters.values[name]}
                onChange={(day) => filters.set(name, day)}
              />
            );
          if (values)
            return (
              <SelectField
                key={name}
                label={t(`record.field.${name}`)}
                value={filters.values[name]}
                options={[
                  ['', t('history.any')],
                  ...values.map((value): [string, string] => [
                    value,
                    t(`record.${name}.${value}` as MessageId),
                  ]),
                ]}
                onChange={(value) => filters.set(name, value)}
              />
            );
          return (
            <TextField
              key={`${name} ${filters.values[name]}`}
              label={t(`record.field.${name}`)}
              defaultValue={filters.values[name]}
              onBlur={({ target }) => filters.set(name, target.value.trim())}
              onKeyDown={({ key, currentTarget }) =>
                key === 'Enter' && filters.set(name, currentTarget.value.trim())
              }
            />
          );
        })}
      </FilterChoices>
      {filters.any && <Button onClick={filters.clear}>{t('history.clearFilters')}</Button>}
    </div>
  );
}
