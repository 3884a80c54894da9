import { useQuery } from '@tanstack/react-query';
import styles from '@/features/operations/OperationsPage.module.css';
import { outcomes, type Run, runsShape } from '@/features/operations/runsShape';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHead } from '@/shared/ui/PageHead';
import { Panel } from '@/shared/ui/Panel';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

export default function OperationsPage() {
  const { t } = useWords();
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const allowed = member.role === 'admin';
  const runs = useQuery({
    queryKey: ['runs', organization.id],
    queryFn: ({ signal }) => read(api, '/api/v1/runs', runsShape, { signal }),
    enabled: allowed,
  });
  return (
    <>
      <PageHead name={t('shell.nav.ops')} />
      {allowed ? (
        <Panel title={t('org.ops')}>
          <Loaded query={runs} what={t('org.ops')} lines={6}>
            {(loaded) =>
              loaded.runs.length === 0 ? <p>{t('org.noRuns')}</p> : <RunList runs={loaded.runs} />
            }
          </Loaded>
        </Panel>
      ) : (
        <State name="forbidden" />
      )}
    </>
  );
}

function RunList({ runs }: { runs: Run[] }) {
  const { t } = useWords();
  const clock = useClock();
  return (
    <ul className={styles.runs}>
      {runs.map((run) => {
        const outcome = outcomes.find((one) => one === run.outcome);
        return (
          <li key={run.id} className={styles.run}>
            <p className={styles.day}>{clock.dayWithYear(run.date)}</p>
            <p className={styles.outcome} data-outcome={run.outcome}>
              {outcome ? t(`org.outcome.${outcome}`) : run.outcome}
            </p>
            <p className={styles.note}>
              {clock.dayAndTime(run.startedAt)}
              {run.reason !== null && <bdi> · {run.reason}</bdi>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
