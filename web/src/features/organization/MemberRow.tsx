import styles from '@/features/organization/OrganizationPage.module.css';
import { roles } from '@/features/organization/roles';
import { useChange } from '@/features/organization/useChange';
import { ApiError } from '@/shared/http/apiError';
import type { components } from '@/shared/http/contract';
import { nothing } from '@/shared/http/nothing';
import { Button } from '@/shared/ui/Button';
import { SelectField } from '@/shared/ui/Fields';
import { useWords } from '@/shared/words/WordsProvider';

export function MemberRow({ member }: { member: components['schemas']['TeamMember'] }) {
  const { t } = useWords();
  const changing = useChange('members', nothing);
  const { name, active, role } = member;
  const change = (body: { role?: string; active?: boolean }) =>
    !changing.isPending && changing.mutate({ method: 'PATCH', path: `/api/v1/members/${member.id}`, body });
  const last = changing.error instanceof ApiError && changing.error.status === 409;
  return (
    <li>
      <div>
        <p className={styles.entry}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.note}>
          <bdi>{member.email}</bdi>
          {!active && ` · ${t('org.inactive')}`}
        </p>
        <p role="alert" className={styles.problem}>
          {changing.isError && t(last ? 'org.lastAdmin' : 'org.notSaved')}
        </p>
      </div>
      <div className={styles.choices}>
        <SelectField
          label={<span className="visually-hidden">{t('org.roleOf', { name })}</span>}
          value={role}
          options={roles.map((one) => [one, t(`shell.role.${one}`)])}
          onChange={(chosen) => change({ role: chosen })}
        />
        <Button
          aria-label={t(active ? 'org.switchOffOf' : 'org.switchOnOf', { name })}
          onClick={() => change({ active: !active })}
        >
          {t(active ? 'org.switchOff' : 'org.switchOn')}
        </Button>
      </div>
    </li>
  );
}
