import { type FormEvent, useState } from 'react';
import { Button } from '@/shared/ui/Button';
import { SelectField, TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { useWords } from '@/shared/words/WordsProvider';

type Body = { provider: string; secret?: string };
type Props = { pending: boolean; onMake: (body: Body, made: () => void) => void };

/** Two call systems sign with a secret of theirs; for the third one can be made here. */
export function WebhookForm({ pending, onMake }: Props) {
  const { t } = useWords();
  const [provider, setProvider] = useState('vapi');
  const own = provider === 'vapi';

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const secret = String(new FormData(form).get('secret')).trim();
    if (!pending) onMake(secret === '' ? { provider } : { provider, secret }, () => form.reset());
  }

  return (
    <form className={fields.row} onSubmit={make}>
      <SelectField
        label={t('org.provider')}
        value={provider}
        options={[
          ['vapi', 'Vapi'],
          ['twilio', 'Twilio'],
          ['retell', 'Retell AI'],
        ]}
        onChange={setProvider}
      />
      <TextField
        label={t('org.secret')}
        {...(own ? { hint: t('org.secretVapi') } : {})}
        name="secret"
        required={!own}
        minLength={8}
        maxLength={500}
        autoComplete="off"
        dir="ltr"
      />
      <Button type="submit" aria-disabled={pending}>
        {t('org.webhookMake')}
      </Button>
    </form>
  );
}
