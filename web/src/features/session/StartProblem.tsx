import { CloudOff } from 'lucide-react';
import styles from '@/features/session/StartProblem.module.css';
import { useServices } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { useWords } from '@/shared/words/WordsProvider';

/** Whether there is a session could not be found out: not the same as being signed out. */
export function StartProblem({ at }: { at: number }) {
  const { t } = useWords();
  const clock = useClock();
  const { session } = useServices();
  return (
    <main className={styles.page}>
      <title>{t('shell.product')}</title>
      <h1 className="visually-hidden">{t('shell.product')}</h1>
      <Notice
        urgent
        icon={CloudOff}
        title={t('session.startFailed', { time: clock.time(at) })}
        action={
          <Button look="primary" onClick={() => session.start()}>
            {t('shell.retry')}
          </Button>
        }
      >
        {t('session.startFailedHelp')}
      </Notice>
    </main>
  );
}
