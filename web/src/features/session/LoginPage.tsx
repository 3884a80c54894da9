import { LoginForm } from '@/features/session/LoginForm';
import styles from '@/features/session/LoginPage.module.css';
import { SignedOutNote } from '@/features/session/SignedOutNote';
import type { SignedOutBecause } from '@/shared/http/session';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { Brand } from '@/shared/ui/Brand';
import { PageWords, useWords } from '@/shared/words/WordsProvider';

type Props = { because: SignedOutBecause; at: number };

export default function LoginPage(props: Props) {
  return (
    <PageWords>
      <Login {...props} />
    </PageWords>
  );
}

function Login({ because, at }: Props) {
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
