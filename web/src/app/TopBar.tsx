import styles from '@/app/TopBar.module.css';
import { SignOutButton } from '@/features/session/SignOutButton';
import type { Organization } from '@/shared/http/schemas';
import { messages } from '@/shared/messages';
import { Brand } from '@/shared/ui/Brand';

export function TopBar({ organization }: { organization: Organization }) {
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Brand />
        <p className={styles.organization}>
          <bdi className={styles.name}>{organization.name}</bdi>
          {organization.sample && <span className={styles.sample}>{messages.sampleData}</span>}
        </p>
        <SignOutButton />
      </div>
    </header>
  );
}
