import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from '@/features/day/FirstSteps.module.css';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { list, record } from '@/shared/http/shape';
import { LoadSample } from '@/shared/sample/LoadSample';
import { Button } from '@/shared/ui/Button';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const steps = [
  { name: 'start.hours', help: 'start.hoursHelp', ways: [['start.change', '/org/general']] },
  {
    name: 'start.data',
    help: 'start.dataHelp',
    ways: [
      ['start.import', '/records/import'],
      ['start.keys', '/org/keys'],
      ['start.hooks', '/org/webhooks'],
    ],
  },
  { name: 'start.words', help: 'start.wordsHelp', ways: [] },
  { name: 'start.people', help: 'start.peopleHelp', ways: [['start.invite', '/org/members']] },
] as const;

const briefs = record<{ briefs: unknown[] }>({ briefs: list((value) => value) });

/**
 * For administrators of an organisation that never had data; gone by itself with the first records. On its first day
 * there is no brief that says so: then there must be none at all.
 */
export default function FirstSteps({ sure }: { sure: boolean }) {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const [hidden, setHidden] = useState(false);
  const found = useQuery({
    queryKey: ['briefs', organization.id, 'any'],
    queryFn: ({ signal }) => read(api, '/api/v1/briefs', briefs, { signal }),
    enabled: !sure,
  });
  const isFirstDay = !organization.sample && found.data?.briefs.length === 0;
  if (hidden || !(sure || isFirstDay)) return null;
  return (
    <Panel
      title={t('start.title')}
      help={t('start.help')}
      action={<Button onClick={() => setHidden(true)}>{t('start.hide')}</Button>}
    >
      <ol className={styles.steps}>
        {steps.map(({ name, help, ways }) => (
          <li key={name}>
            <h3 className={styles.name}>{t(name)}</h3>
            <p className={styles.help}>{t(help)}</p>
            {ways.length > 0 && (
              <p className={styles.ways}>
                {ways.map(([way, path]) => (
                  <Link key={path} className="link" to={path}>
                    {t(way)}
                  </Link>
                ))}
              </p>
            )}
            {name === 'start.data' && (
              <div className={styles.sample}>
                <LoadSample />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
