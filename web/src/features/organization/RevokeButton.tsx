import { useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { useChange } from '@/features/organization/useChange';
import { nothing } from '@/shared/http/nothing';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { list: string; path: string; name: string };

/** Cannot be taken back, so it asks first and says what it does. */
export function RevokeButton({ list, path, name }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const revoking = useChange(list, nothing);
  return (
    <>
      <Button aria-label={t('org.revokeOf', { name })} onClick={() => setAsking(true)}>
        {t('org.revoke')}
      </Button>
      {asking && (
        <Dialog title={t('org.revokeOf', { name })} onClose={() => setAsking(false)}>
          <p>{t('org.revokeSure', { name })}</p>
          <p role="alert" className={styles.problem}>
            {revoking.isError && t('org.notSaved')}
          </p>
          <p className={styles.answers}>
            <Button
              look="primary"
              onClick={() =>
                revoking.mutate({ method: 'DELETE', path }, { onSuccess: () => setAsking(false) })
              }
            >
              {t('org.revoke')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('shell.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
