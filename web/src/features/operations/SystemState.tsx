import { useQuery } from '@tanstack/react-query';
import { type System, systemShape } from '@/features/operations/installationShapes';
import styles from '@/features/operations/OperationsPage.module.css';
import { answer } from '@/shared/http/answer';
import { useServices } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const minute = 60_000;

/** What waits, and what the process runs on that answered. */
export function SystemState() {
  const { t } = useWords();
  const { api } = useServices();
  const system = useQuery({
    queryKey: ['system'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/operations/system', { signal }), systemShape)).body,
    refetchInterval: minute,
  });
  return (
    <Panel title={t('ops.system')} help={t('ops.systemHelp')}>
      <Loaded query={system} what={t('ops.system')} lines={6}>
        {(loaded) => <Facts system={loaded} />}
      </Loaded>
    </Panel>
  );
}

function Facts({ system: { backlog, database, ...process } }: { system: System }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const due =
    backlog.dueSince === null
      ? words.number(backlog.due)
      : t('ops.system.dueSince', {
          n: words.number(backlog.due),
          instant: clock.dayAndTime(backlog.dueSince),
        });
  const facts = {
    organizations: words.number(backlog.organizations),
    due,
    parked: words.number(backlog.parked),
    oldest: backlog.oldestDay === null ? t('ops.system.none') : clock.dayWithYear(backlog.oldestDay),
    version: process.version,
    database: t('ops.system.postgres', database),
    connections: t('ops.system.inUse', {
      n: words.number(database.connections),
      most: words.number(database.mostConnections),
    }),
    news: t(process.hearing ? 'ops.system.heard' : 'ops.system.deaf'),
    cache: t(process.cacheSharing ? 'ops.system.shared' : 'ops.system.own'),
    role: t(`ops.system.role.${process.role}`),
    started: clock.dayAndTime(process.startedAt),
  };
  const names = Object.keys(facts) as (keyof typeof facts)[];
  return (
    <dl className={styles.facts}>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`ops.system.of.${name}`)}</dt>
          <dd>{facts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
