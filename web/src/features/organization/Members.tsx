import { useQuery } from '@tanstack/react-query';
import { Invitations } from '@/features/organization/Invitations';
import { MemberRow } from '@/features/organization/MemberRow';
import styles from '@/features/organization/OrganizationPage.module.css';
import { membersShape } from '@/features/organization/orgShapes';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

export function Members() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const members = useQuery({
    queryKey: ['members', organization.id],
    queryFn: ({ signal }) => read(api, '/api/v1/members', membersShape, { signal }),
  });
  return (
    <Panel title={t('org.members')} help={t('org.membersHelp')}>
      <Invitations />
      <Loaded query={members} what={t('org.members')} lines={4}>
        {(loaded) => (
          <ul className={styles.entries}>
            {loaded.members.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
