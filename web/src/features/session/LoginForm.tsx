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
  const password = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const refused = problem?.status === 401;

  useEffect(() => {
    if (!refused) return;
    password.current?.focus();
    password.current?.select();
  }, [refused]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || secondsLeft > 0) return;
    const fields = new FormData(event.currentTarget);
    setPending(true);
    setProblem(undefined);
    try {
      await session.signIn(String(fields.get('email')).trim(), String(fields.get('password')));
    } catch (error) {
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
      <div id={problemId} role="alert" className={styles.problem}>
        {problem && <LoginProblem problem={problem} secondsLeft={secondsLeft} />}
      </div>
      <Button look="primary" type="submit" aria-disabled={pending || secondsLeft > 0}>
        {pending ? t('session.signingIn') : t('session.signIn')}
      </Button>
    </form>
  );
}
