import { LoginForm } from '@/features/session/LoginForm';
import styles from '@/features/session/LoginPage.module.css';
import { SignedOutNote } from '@/features/session/SignedOutNote';
import type { SignedOutBecause } from '@/shared/http/session';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { Brand } from '@/shared/ui/Brand';
import { useWords } from '@/shared/words/WordsProvider';

export default function LoginPage({ because, at }: { because: SignedOutBecause; at: number }) {
  const { t } = useWords();
  return (
    <main className={styles.page}>
      <title>{t('session.heading')}</title>
      <div className={styles.card}>
        <Brand />
        <div>
          <h1 className={styles.heading}>{t('session.heading')}</h1>
          <p className={styles.tagline}>{t('shell.tagline')}</p>
        </div>
        <SignedOutNote because={because} at={at} />
        <LoginForm />
      </div>
      <LanguageSelect />
    </main>
  );
}
