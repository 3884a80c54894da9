import { CloudOff } from 'lucide-react';
import styles from '@/features/session/StartProblem.module.css';
import { useServices } from '@/shared/http/services';
import { messages } from '@/shared/messages';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether there is a session could not be found out: not the same as being signed out. */
export function StartProblem({ at }: { at: number }) {
  const { session } = useServices();
  return (
    <main className={styles.page}>
      <title>{messages.product}</title>
      <h1 className="visually-hidden">{messages.product}</h1>
      <Notice
        urgent
        icon={CloudOff}
        title={messages.session.startFailed(clock.format(at))}
        action={
          <Button look="primary" onClick={() => session.start()}>
            {messages.retry}
          </Button>
        }
      >
        {messages.session.startFailedHelp}
      </Notice>
    </main>
  );
}
