import { type FormEvent, useState } from 'react';
import form from '@/features/session/LoginForm.module.css';
import styles from '@/features/session/LoginPage.module.css';
import { answer } from '@/shared/http/answer';
import { ApiError } from '@/shared/http/apiError';
import { nothing } from '@/shared/http/nothing';
import { useServices } from '@/shared/http/services';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { Brand } from '@/shared/ui/Brand';
import { Button } from '@/shared/ui/Button';
import type { MessageId } from '@/shared/words/messageId';
import { PageWords, useWords } from '@/shared/words/WordsProvider';

type Outcome = 'open' | 'pending' | 'joined' | 'over' | 'refused' | 'unanswered';

const problems: Partial<Record<Outcome, MessageId>> = {
  over: 'start.invitationOver',
  refused: 'start.passwordRefused',
  unanswered: 'start.notJoined',
};

/** The secret stands behind the #, which no server and no log sees. */
export default function InvitationPage() {
  return (
    <PageWords>
      <Joining />
    </PageWords>
  );
}

function Joining() {
  const { t } = useWords();
  const { api } = useServices();
  const [outcome, setOutcome] = useState<Outcome>('open');
  const problem = problems[outcome];

  async function join(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (outcome === 'pending') return;
    const body = {
      secret: location.hash.slice(1),
      password: String(new FormData(event.currentTarget).get('password')),
    };
    setOutcome('pending');
    try {
      await answer(api.POST('/api/v1/auth/invitations', { body }), nothing);
      setOutcome('joined');
    } catch (error) {
      setOutcome(outcomeOf(error));
    }
  }

  return (
    <main className={styles.page}>
      <title>{t('start.invited')}</title>
      <div className={styles.card}>
        <Brand />
        <h1 className={styles.heading}>{t('start.invited')}</h1>
        {outcome === 'joined' ? (
          <>
            <p role="status">{t('start.joined')}</p>
            <a className="link" href="/">
              {t('session.signIn')}
            </a>
          </>
        ) : (
          <form className={form.form} method="post" onSubmit={join}>
            <p>{t('start.invitedHelp')}</p>
            <label className={form.field}>
              <span>{t('start.newPassword')}</span>
              <input
                name="password"
                type="password"
                autoComplete="new-password"
                required
                minLength={15}
                maxLength={1000}
                dir="ltr"
              />
            </label>
            <div role="alert" className={form.problem}>
              {problem && <p>{t(problem)}</p>}
            </div>
            <Button look="primary" type="submit" aria-disabled={outcome === 'pending'}>
              {t('start.accept')}
            </Button>
          </form>
        )}
      </div>
      <LanguageSelect />
    </main>
  );
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof ApiError)) return 'unanswered';
  return error.status === 404 ? 'over' : error.status === 400 ? 'refused' : 'unanswered';
}
