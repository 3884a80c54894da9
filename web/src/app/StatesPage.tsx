import { useState } from 'react';
import styles from '@/app/StatesPage.module.css';
import { SkeletonRows } from '@/features/activity/SkeletonRows';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { ThemeSelect } from '@/shared/preferences/ThemeSelect';
import { Button } from '@/shared/ui/Button';
import { State } from '@/shared/ui/State';
import { type StateName, stateTable } from '@/shared/ui/stateTable';
import { useWords } from '@/shared/words/WordsProvider';

/** Every state of the table beside each other, for the eye and for the screenshot tests. */
export default function StatesPage() {
  const words = useWords();
  const { t } = words;
  const [pressed, setPressed] = useState(0);
  const day = 'Tue 17 Nov';
  const values = {
    day,
    dueOn: 'Wed 18 Nov',
    zone: 'Europe/Berlin',
    instant: 'Mon 16 Nov, 18:00',
    time: '08:12',
    closed: 'Sun 15 Nov',
    what: t('state.what.brief', { day }),
    sources: words.list([t('activity.source.calls'), t('activity.source.feedback')]),
    seconds: 12,
    revision: 1,
  };
  const names = Object.keys(stateTable) as StateName[];
  return (
    <main className={styles.page}>
      <title>States</title>
      <h1 className="page-title">/dev/states</h1>
      <div className={styles.choices}>
        <LanguageSelect />
        <ThemeSelect />
      </div>
      <section className={styles.panel} aria-label="loading">
        <h2 className={styles.name}>loading</h2>
        <SkeletonRows shown />
      </section>
      {names.map((name) => (
        <section key={name} className={styles.panel} aria-label={name}>
          <h2 className={styles.name}>{name}</h2>
          <State
            name={name}
            values={values}
            action={
              withAction.has(name) && (
                <Button onClick={() => setPressed(pressed + 1)}>{t('shell.retry')}</Button>
              )
            }
          />
        </section>
      ))}
    </main>
  );
}

const withAction = new Set<StateName>(['stale', 'error', 'rateLimited', 'due', 'noResults', 'notConnected']);
