import { Link, useParams } from 'react-router';
import { ApiKeys } from '@/features/organization/ApiKeys';
import { AuditLog } from '@/features/organization/AuditLog';
import { General } from '@/features/organization/General';
import { Goals } from '@/features/organization/Goals';
import { Members } from '@/features/organization/Members';
import { ModelUsage } from '@/features/organization/ModelUsage';
import { Muted } from '@/features/organization/Muted';
import styles from '@/features/organization/OrganizationPage.module.css';
import { Protection } from '@/features/organization/Protection';
import { Sources } from '@/features/organization/Sources';
import { Webhooks } from '@/features/organization/Webhooks';
import { useSignedIn } from '@/shared/http/services';
import SampleNote from '@/shared/sample/SampleNote';
import { PageHead } from '@/shared/ui/PageHead';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

const sections = {
  general: General,
  goals: Goals,
  muted: Muted,
  members: Members,
  keys: ApiKeys,
  webhooks: Webhooks,
  sources: Sources,
  usage: ModelUsage,
  protection: Protection,
  audit: AuditLog,
};

const names = Object.keys(sections) as (keyof typeof sections)[];

export default function OrganizationPage() {
  const { t } = useWords();
  const { member, organization } = useSignedIn();
  const { section } = useParams();
  const shown = names.find((name) => name === section) ?? 'general';
  const Section = sections[shown];
  return (
    <>
      <PageHead name={t('org.title')} />
      {member.role === 'admin' ? (
        <div className={styles.columns}>
          <nav aria-label={t('org.sections')}>
            <ul className={styles.sections}>
              {names.map((name) => (
                <li key={name}>
                  <Link
                    to={`/org/${name}`}
                    className={styles.section ?? ''}
                    aria-current={name === shown ? 'page' : undefined}
                  >
                    {t(`org.${name}`)}
                  </Link>
                </li>
              ))}
              <li>
                <Link to="/ops" className={styles.section ?? ''}>
                  {t('org.ops')}
                </Link>
              </li>
            </ul>
          </nav>
          <div className={styles.content}>
            {organization.sample && <SampleNote removable />}
            <Section />
          </div>
        </div>
      ) : (
        <State name="forbidden" />
      )}
    </>
  );
}
