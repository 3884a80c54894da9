import type { FormEvent } from 'react';
import styles from '@/features/preferences/PreferencesPage.module.css';
import { problemOf, typedIn, useAsk } from '@/features/preferences/useAsk';
import { nothing } from '@/shared/http/nothing';
import { Button } from '@/shared/ui/Button';
import { TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

export function PasswordPanel() {
  const { t } = useWords();
  const changing = useAsk('/api/v1/me/password', nothing);

  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (changing.isPending) return;
    changing.mutate(typedIn(form, 'current', 'password'), { onSuccess: () => form.reset() });
  }

  return (
    <Panel title={t('session.password')} help={t('account.passwordHelp')}>
      <form className={fields.row} method="post" onSubmit={change}>
        <TextField
          label={t('account.current')}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          dir="ltr"
        />
        <TextField
          label={t('start.newPassword')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={15}
          maxLength={1000}
          dir="ltr"
        />
        <Button type="submit" aria-disabled={changing.isPending}>
          {t('account.change')}
        </Button>
      </form>
      <p role="alert" className={styles.problem}>
        {changing.isError && t(problemOf(changing.error))}
      </p>
      <p role="status">{changing.isSuccess && t('account.changed')}</p>
    </Panel>
  );
}
