import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import styles from '@/features/session/LoginForm.module.css';
import { LoginProblem } from '@/features/session/LoginProblem';
import { ApiError } from '@/shared/http/apiError';
import { useServices } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { useCountdown } from '@/shared/ui/useCountdown';
import { useWords } from '@/shared/words/WordsProvider';

export function LoginForm() {
  const { t } = useWords();
  const { session } = useServices();
  const [problem, setProblem] = useState<ApiError>();
  const [pending, setPending] = useState(false);
  const [secondsLeft, startCountdown] = useCountdown();
  const [asksCode, setAsksCode] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const refused = problem?.status === 401;

  useEffect(() => {
    const wrong = code.current ?? password.current;
    if (!refused) return;
    wrong?.focus();
    wrong?.select();
  }, [refused]);

  useEffect(() => {
    if (asksCode) code.current?.focus();
  }, [asksCode]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || secondsLeft > 0) return;
    const fields = new FormData(event.currentTarget);
    setPending(true);
    setProblem(undefined);
    try {
      const typed = fields.get('code');
      await session.signIn(
        String(fields.get('email')).trim(),
        String(fields.get('password')),
        typed === null ? undefined : String(typed),
      );
    } catch (error) {
      // Email and password are right; what else is wanted is asked for here.
      if (error instanceof ApiError && error.status === 403) return setAsksCode(true);
      const fault = error instanceof ApiError ? error : new ApiError('unreachable', { cause: error });
      if (fault.status === 429 && fault.retryAfterSeconds) startCountdown(fault.retryAfterSeconds);
      setProblem(fault);
    } finally {
      setPending(false);
    }
  }

  const field = { required: true, 'aria-invalid': refused, 'aria-describedby': problemId };
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <label className={styles.field}>
        <span>{t('session.email')}</span>
        <input {...field} name="email" type="email" autoComplete="username" autoCapitalize="none" dir="ltr" />
      </label>
      <label className={styles.field}>
        <span>{t('session.password')}</span>
        <input
          {...field}
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
      </label>
      {asksCode && (
        <label className={styles.field}>
          <span>{t('account.code')}</span>
          <input
            {...field}
            ref={code}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
          />
          <span className={styles.hint}>{t('account.codeHelp')}</span>
        </label>
      )}
      <div id={problemId} role="alert" className={styles.problem}>
        {problem && <LoginProblem problem={problem} secondsLeft={secondsLeft} withCode={asksCode} />}
      </div>
      <Button look="primary" type="submit" aria-disabled={pending || secondsLeft > 0}>
        {pending ? t('session.signingIn') : t('session.signIn')}
      </Button>
    </form>
  );
}
