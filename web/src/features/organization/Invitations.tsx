import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { invitationsShape, issuedInvitationShape } from '@/features/organization/orgShapes';
import { type OrgRole, roles } from '@/features/organization/roles';
import { ShownOnce } from '@/features/organization/ShownOnce';
import { useChange } from '@/features/organization/useChange';
import { ApiError } from '@/shared/http/apiError';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { SelectField, TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { useWords } from '@/shared/words/WordsProvider';

const path = '/api/v1/invitations';

/** Who is invited; the link of a new invitation is shown once. */
export function Invitations() {
  const { t } = useWords();
  const clock = useClock();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const [role, setRole] = useState<OrgRole>('viewer');
  const inviting = useChange('invitations', issuedInvitationShape);
  const withdrawing = useChange('invitations', nothing);
  const { data } = useQuery({
    queryKey: ['invitations', organization.id],
    queryFn: ({ signal }) => read(api, path, invitationsShape, { signal }),
  });
  const taken = inviting.error instanceof ApiError && inviting.error.status === 409;

  function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const [name, email] = ['name', 'email'].map((field) => String(typed.get(field)).trim());
    if (!name || !email || inviting.isPending) return;
    inviting.mutate({ method: 'POST', path, body: { name, email, role } }, { onSuccess: () => form.reset() });
  }

  return (
    <>
      <form className={fields.row} onSubmit={invite}>
        <TextField label={t('org.name')} name="name" required maxLength={200} autoComplete="off" />
        <TextField
          label={t('session.email')}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
        />
        <SelectField
          label={t('org.role')}
          value={role}
          options={roles.map((one) => [one, t(`shell.role.${one}`)])}
          onChange={(chosen) => setRole(roles.find((one) => one === chosen) ?? 'viewer')}
        />
        <Button type="submit" aria-disabled={inviting.isPending}>
          {t('org.invite')}
        </Button>
      </form>
      <p role="alert" className={styles.problem}>
        {inviting.isError && t(taken ? 'org.taken' : 'org.notSaved')}
        {withdrawing.isError && t('org.notSaved')}
      </p>
      {inviting.data && (
        <ShownOnce
          help={t('org.inviteOnce')}
          secret={`${location.origin}/invitation#${inviting.data.secret}`}
        />
      )}
      {data && data.invitations.length > 0 && (
        <ul className={styles.entries}>
          {data.invitations.map(({ id, name, email, expiresAt, role: invited }) => (
            <li key={id}>
              <div>
                <p className={styles.entry}>
                  <bdi>{name}</bdi>
                </p>
                <p className={styles.note}>
                  <bdi>{email}</bdi> · {t(`shell.role.${invited}`)} ·{' '}
                  {t('org.invited', { instant: clock.dayAndTime(expiresAt) })}
                </p>
              </div>
              <Button
                aria-label={t('org.withdrawOf', { name })}
                onClick={() => withdrawing.mutate({ method: 'DELETE', path: `${path}/${id}` })}
              >
                {t('org.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
