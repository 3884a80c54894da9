import { useInfiniteQuery } from '@tanstack/react-query';
import { type Act, type AuditEntry, acts, auditShape } from '@/features/organization/auditShape';
import styles from '@/features/organization/OrganizationPage.module.css';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { DayField, SelectField } from '@/shared/ui/Fields';
import { FilterChoices } from '@/shared/ui/FilterChoices';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Panel } from '@/shared/ui/Panel';
import { useFilters } from '@/shared/ui/useFilters';
import { useWords } from '@/shared/words/WordsProvider';

const filterNames = ['act', 'from', 'to'] as const;
type Filters = ReturnType<typeof useFilters<(typeof filterNames)[number]>>;

export function AuditLog() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const filters = useFilters(filterNames);
  const { act, from, to } = filters.values;
  const log = useInfiniteQuery({
    queryKey: ['audit', organization.id, act, from, to],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const asked = { act: act as Act, from, to, cursor: pageParam ?? '' };
      const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
      return (await answer(api.GET('/api/v1/audit', { params: { query }, signal }), auditShape)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Panel title={t('org.audit')} help={t('audit.help')}>
      <AuditFilters filters={filters} />
      <Loaded query={log} what={t('org.audit')} lines={6}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          return (
            <>
              {pages.some((page) => !page.whole) && (
                <p role="alert" className={styles.problem}>
                  {t('audit.broken')}
                </p>
              )}
              {entries.length === 0 ? (
                <p className={styles.note}>{t('audit.none')}</p>
              ) : (
                <ul className={styles.entries}>
                  {entries.map((entry) => (
                    <Entry key={entry.number} entry={entry} />
                  ))}
                </ul>
              )}
              {log.hasNextPage && <LoadMore pages={log} />}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function AuditFilters({ filters }: { filters: Filters }) {
  const { t } = useWords();
  return (
    <FilterChoices>
      <SelectField
        label={t('audit.act')}
        value={filters.values.act}
        options={[
          ['', t('history.any')],
          ...acts.map((act): [string, string] => [act, t(`audit.acts.${act}`)]),
        ]}
        onChange={(act) => filters.set('act', act)}
      />
      {(['from', 'to'] as const).map((name) => (
        <DayField
          key={name}
          label={t(`history.${name}`)}
          value={filters.values[name]}
          onChange={(day) => filters.set(name, day)}
        />
      ))}
    </FilterChoices>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useWords();
  const clock = useClock();
  const { kind, id, name } = entry.actor;
  return (
    <li>
      <div>
        <p className={styles.entry}>
          {t(`audit.acts.${entry.act}`)}
          {entry.outcome === 'refused' && ` · ${t('audit.refused')}`}
        </p>
        <p className={styles.note}>
          {clock.dayAndTime(entry.at)} · {t(`audit.actors.${kind}`)} {id !== null && <bdi>{name ?? id}</bdi>}
        </p>
        {entry.subject !== '' && (
          <p className={styles.note}>
            <bdi>{entry.subject}</bdi>
          </p>
        )}
        {!entry.whole && <p className={styles.problem}>{t('audit.changed')}</p>}
      </div>
    </li>
  );
}
