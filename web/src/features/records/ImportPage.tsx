import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '@/features/records/ImportPage.module.css';
import { ImportProgress } from '@/features/records/ImportProgress';
import { sendFile } from '@/features/records/importApi';
import { nameOfKind } from '@/features/records/RecordsPage';
import { isKind, type Kind, kinds } from '@/features/records/recordsQuery';
import { ApiError } from '@/shared/http/apiError';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { SelectField, TextField } from '@/shared/ui/Fields';
import { PageHead } from '@/shared/ui/PageHead';
import { Panel } from '@/shared/ui/Panel';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

export default function ImportPage() {
  const { t } = useWords();
  const { api } = useServices();
  const { member } = useSignedIn();
  const [kind, setKind] = useState<Kind>('calls');
  const sending = useMutation({ mutationFn: (file: File) => sendFile(api, kind, file) });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
    if (file && !sending.isPending) sending.mutate(file);
  }

  return (
    <>
      <PageHead name={t('records.import.title')} />
      <div className={styles.narrow}>
        {member.role === 'viewer' ? (
          <State name="forbidden" />
        ) : sending.data ? (
          <ImportProgress first={sending.data} kind={kind} onAnother={sending.reset} />
        ) : (
          <Panel title={t('records.import.title')} help={t('records.import.help')}>
            <form className={styles.form} onSubmit={submit}>
              <SelectField
                label={t('records.import.kind')}
                value={kind}
                options={kinds.map((one) => [one, t(nameOfKind(one))])}
                onChange={(value) => isKind(value) && setKind(value)}
              />
              <TextField
                label={t('records.import.file')}
                name="file"
                type="file"
                required
                accept=".csv,.ndjson,.gz,text/csv,application/gzip"
              />
              <p role="alert" className={styles.problem}>
                {sending.isError && t(problemOf(sending.error))}
              </p>
              <Button look="primary" type="submit" aria-disabled={sending.isPending}>
                {sending.isPending
                  ? t('records.import.sending', { name: sending.variables.name })
                  : t('records.import.start')}
              </Button>
            </form>
          </Panel>
        )}
      </div>
    </>
  );
}

function problemOf(error: unknown) {
  if (error instanceof ApiError && error.status === 403) return 'state.forbiddenHelp' as const;
  if (error instanceof ApiError && error.status === 429) return 'state.cause.busy' as const;
  return 'records.import.notSent' as const;
}
