import { LoginForm } from '@/features/session/LoginForm';
import styles from '@/features/session/LoginPage.module.css';
import { SignedOutNote } from '@/features/session/SignedOutNote';
import type { SignedOutBecause } from '@/shared/http/session';
import { messages } from '@/shared/messages';
import { Brand } from '@/shared/ui/Brand';

export function LoginPage({ because, at }: { because: SignedOutBecause; at: number }) {
  return (
    <main className={styles.page}>
      <title>{messages.session.heading}</title>
      <div className={styles.card}>
        <Brand />
        <div>
          <h1 className={styles.heading}>{messages.session.heading}</h1>
          <p className={styles.tagline}>{messages.tagline}</p>
        </div>
        <SignedOutNote because={because} at={at} />
        <LoginForm />
      </div>
    </main>
  );
}
