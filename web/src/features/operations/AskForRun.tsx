import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '@/features/operations/OperationsPage.module.css';
import { runShape } from '@/features/operations/runsShape';
import { answer } from '@/shared/http/answer';
import { ApiError } from '@/shared/http/apiError';
import { useServices } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { DayField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** Has the briefs of some days made again; without days, yesterday's. */
export function AskForRun() {
  const { t } = useWords();
  const { api } = useServices();
  const queryClient = useQueryClient();
  const [span, setSpan] = useState({ from: '', to: '' });
  const asking = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/runs', {
          body: { ...(span.from && { from: span.from }), ...(span.to && { to: span.to }) },
        }),
        runShape,
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['runs'] }),
  });
  const refused = asking.error instanceof ApiError && asking.error.status === 400;

  function ask(event: FormEvent) {
    event.preventDefault();
    if (!asking.isPending) asking.mutate();
  }

  return (
    <form className={fields.row} onSubmit={ask}>
      <DayField label={t('ops.from')} value={span.from} onChange={(from) => setSpan({ ...span, from })} />
      <DayField label={t('ops.to')} value={span.to} onChange={(to) => setSpan({ ...span, to })} />
      <Button type="submit" aria-disabled={asking.isPending}>
        {t('ops.ask')}
      </Button>
      <p role="alert" className={styles.problem}>
        {asking.isError && t(refused ? 'ops.refused' : 'org.notSaved')}
      </p>
    </form>
  );
}
