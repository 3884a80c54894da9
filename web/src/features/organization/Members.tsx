import { useQuery } from '@tanstack/react-query';
import styles from '@/features/organization/OrganizationPage.module.css';
import { membersShape } from '@/features/organization/orgShapes';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const roles = ['viewer', 'manager', 'admin', 'operator'];

export function Members() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const members = useQuery({
    queryKey: ['members', organization.id],
    queryFn: ({ signal }) => read(api, '/api/v1/members', membersShape, { signal }),
  });
  return (
    <Panel title={t('org.members')}>
      <Loaded query={members} what={t('org.members')} lines={4}>
        {(loaded) => (
          <ul className={styles.entries}>
            {loaded.members.map((member) => (
              <li key={member.id}>
                <div>
                  <p className={styles.entry}>
                    <bdi>{member.name}</bdi>
                  </p>
                  <p className={styles.note}>
                    <bdi>{member.email}</bdi>
                    {!member.active && ` · ${t('org.inactive')}`}
                  </p>
                </div>
                <p>
                  {roles.includes(member.role) ? t(`shell.role.${member.role}` as MessageId) : member.role}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
