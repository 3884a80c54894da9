import type { FormEvent } from 'react';
import styles from '@/features/preferences/PreferencesPage.module.css';
import { problemOf, typedIn, type useAsk } from '@/features/preferences/useAsk';
import { Button } from '@/shared/ui/Button';
import { TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { useWords } from '@/shared/words/WordsProvider';

type Props = {
  ask: Pick<ReturnType<typeof useAsk<unknown>>, 'mutate' | 'isPending' | 'isError' | 'error'>;
  say: string;
  password?: boolean;
  code?: boolean;
};

/** Asks for what proves the member, and sends it. */
export function ProofForm({ ask, say, password = false, code = false }: Props) {
  const { t } = useWords();
  const names = [...(password ? ['password'] : []), ...(code ? ['code'] : [])];

  function prove(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!ask.isPending) ask.mutate(typedIn(event.currentTarget, ...names));
  }

  return (
    <>
      <form className={fields.row} method="post" onSubmit={prove}>
        {password && (
          <TextField
            label={t('account.current')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            dir="ltr"
          />
        )}
        {code && (
          <TextField
            label={t('account.code')}
            hint={t('account.codeHelp')}
            name="code"
            autoComplete="one-time-code"
            required
            dir="ltr"
          />
        )}
        <Button type="submit" aria-disabled={ask.isPending}>
          {say}
        </Button>
      </form>
      <p role="alert" className={styles.problem}>
        {ask.isError && t(problemOf(ask.error))}
      </p>
    </>
  );
}
