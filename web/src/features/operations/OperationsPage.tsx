import { InstallationUsage } from '@/features/operations/InstallationUsage';
import { Nights } from '@/features/operations/Nights';
import styles from '@/features/operations/OperationsPage.module.css';
import { OwnRuns } from '@/features/operations/OwnRuns';
import { SystemState } from '@/features/operations/SystemState';
import { useSignedIn } from '@/shared/http/services';
import { PageHead } from '@/shared/ui/PageHead';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

/** The installation for those who run it, and the own organisation's runs for its administrators. */
export default function OperationsPage() {
  const { t } = useWords();
  const { member } = useSignedIn();
  const administers = member.role === 'admin';
  return (
    <>
      <PageHead name={t('shell.nav.ops')} />
      <div className={styles.panels}>
        {member.operator && (
          <>
            <Nights />
            <InstallationUsage />
            <SystemState />
          </>
        )}
        {administers && <OwnRuns />}
        {!member.operator && !administers && <State name="forbidden" />}
      </div>
    </>
  );
}
