import { useQuery } from '@tanstack/react-query';
import styles from '@/features/organization/OrganizationPage.module.css';
import { mutesShape } from '@/features/organization/orgShapes';
import { useChange } from '@/features/organization/useChange';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const path = '/api/v1/mutes';

export function Muted() {
  const words = useWords();
  const { t } = words;
  // A newer server may have kinds and subjects that have no words here.
  const nameOf = (id: string, own: string) => (words.has(id) ? t(id) : own);
  const clock = useClock();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const lifting = useChange('mutes', nothing);
  const muted = useQuery({
    queryKey: ['mutes', organization.id],
    queryFn: ({ signal }) => read(api, path, mutesShape, { signal }),
  });
  return (
    <Panel title={t('org.muted')} help={t('org.mutedHelp')}>
      <p role="alert" className={styles.problem}>
        {lifting.isError && t('org.notSaved')}
      </p>
      <Loaded query={muted} what={t('org.muted')} lines={3}>
        {({ mutes }) =>
          mutes.length === 0 ? (
            <p className={styles.note}>{t('org.noMutes')}</p>
          ) : (
            <ul className={styles.entries}>
              {mutes.map(({ kind, subject, since }) => {
                const name = `${nameOf(`history.type.${kind}`, kind)} · ${nameOf(`org.subject.${subject}`, subject)}`;
                return (
                  <li key={`${kind} ${subject}`}>
                    <div>
                      <p className={styles.entry}>{name}</p>
                      <p className={styles.note}>
                        {t('org.mutedSince', { instant: clock.dayAndTime(since) })}
                      </p>
                    </div>
                    <Button
                      aria-label={t('org.muteLiftOf', { name })}
                      aria-disabled={lifting.isPending}
                      onClick={() =>
                        lifting.isPending ||
                        lifting.mutate({ method: 'DELETE', path: `${path}/${kind}/${subject}` })
                      }
                    >
                      {t('org.muteLift')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
