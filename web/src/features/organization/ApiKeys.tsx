import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { issuedKeyShape, keysShape } from '@/features/organization/orgShapes';
import { RevokeButton } from '@/features/organization/RevokeButton';
import { ShownOnce } from '@/features/organization/ShownOnce';
import { useChange } from '@/features/organization/useChange';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const path = '/api/v1/api-keys';

export function ApiKeys() {
  const { t } = useWords();
  const clock = useClock();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const making = useChange('api-keys', issuedKeyShape);
  const keys = useQuery({
    queryKey: ['api-keys', organization.id],
    queryFn: ({ signal }) => read(api, path, keysShape, { signal }),
  });

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name')).trim();
    if (name === '' || making.isPending) return;
    making.mutate({ method: 'POST', path, body: { name } }, { onSuccess: () => form.reset() });
  }

  return (
    <Panel title={t('org.keys')} help={t('org.keysHelp')}>
      <form className={fields.row} onSubmit={make}>
        <TextField label={t('org.keyName')} name="name" required maxLength={100} autoComplete="off" />
        <Button type="submit" aria-disabled={making.isPending}>
          {t('org.keyMake')}
        </Button>
      </form>
      <p role="alert" className={styles.problem}>
        {making.isError && t('org.notSaved')}
      </p>
      {making.data && <ShownOnce secret={making.data.secret} />}
      <Loaded query={keys} what={t('org.keys')} lines={3}>
        {(loaded) =>
          loaded.keys.length === 0 ? (
            <p className={styles.note}>{t('org.noKeys')}</p>
          ) : (
            <ul className={styles.entries}>
              {loaded.keys.map((key) => (
                <li key={key.id}>
                  <div>
                    <p className={styles.entry}>
                      <bdi>{key.name}</bdi>
                    </p>
                    <p className={styles.note}>
                      {t('org.created', { instant: clock.dayAndTime(key.createdAt) })} ·{' '}
                      {key.revokedAt
                        ? t('org.revoked', { instant: clock.dayAndTime(key.revokedAt) })
                        : key.lastUsedAt
                          ? t('org.used', { instant: clock.dayAndTime(key.lastUsedAt) })
                          : t('org.neverUsed')}
                    </p>
                  </div>
                  {!key.revokedAt && (
                    <RevokeButton list="api-keys" path={`${path}/${key.id}`} name={key.name} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
