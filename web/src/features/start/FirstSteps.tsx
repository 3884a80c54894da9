import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import styles from '@/features/start/FirstSteps.module.css';
import { useSignedIn } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

type Name = 'source' | 'look';

/** What a new organisation does first, until its first records arrive; only what the server can do today. */
export default function FirstSteps() {
  const { t } = useWords();
  const { member } = useSignedIn();
  const [skipped, setSkipped] = useState<Name[]>([]);
  const steps: Name[] = member.role === 'viewer' ? ['look'] : ['source', 'look'];
  const left = steps.filter((step) => !skipped.includes(step));
  if (left.length === 0) return null;
  const ways: Record<Name, ReactNode> = {
    source: (
      <>
        <Way to="/records/import">{t('start.import')}</Way>
        {member.role === 'admin' && (
          <>
            <Way to="/org/keys">{t('start.keys')}</Way>
            <Way to="/org/webhooks">{t('start.webhooks')}</Way>
          </>
        )}
      </>
    ),
    look: <Way to="/me">{t('start.preferences')}</Way>,
  };
  return (
    <div className={styles.frame}>
      <Panel title={t('start.title')} help={t('start.help')}>
        <ol className={styles.steps}>
          {left.map((step) => (
            <li key={step} className={styles.step}>
              <div className={styles.said}>
                <h3 className={styles.name}>{t(`start.${step}`)}</h3>
                <p className={styles.help}>{t(`start.${step}Help`)}</p>
                <div className={styles.ways}>{ways[step]}</div>
              </div>
              <Button
                aria-label={t('start.skipOf', { step: t(`start.${step}`) })}
                onClick={() => setSkipped([...skipped, step])}
              >
                {t('start.skip')}
              </Button>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <Link className={`link ${styles.way}`} to={to}>
      {children}
    </Link>
  );
}
