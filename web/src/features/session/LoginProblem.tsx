import { TriangleAlert } from 'lucide-react';
import styles from '@/features/session/LoginForm.module.css';
import type { ApiError } from '@/shared/http/apiError';
import { useWords } from '@/shared/words/WordsProvider';
import type { Words } from '@/shared/words/words';

type Props = { problem: ApiError; secondsLeft: number; withCode: boolean };

export function LoginProblem({ problem, secondsLeft, withCode }: Props) {
  const { t } = useWords();
  return (
    <p className={styles.text}>
      <TriangleAlert aria-hidden size={18} />
      {problem.status === 429 && problem.retryAfterSeconds ? (
        <Countdown asked={problem.retryAfterSeconds} secondsLeft={secondsLeft} />
      ) : (
        <span>{withCode && problem.status === 401 ? t('account.wrong') : causeOf(problem, t)}</span>
      )}
    </p>
  );
}

/** The eye sees every second; a screen reader hears the wait once and its end once. */
function Countdown({ asked, secondsLeft }: { asked: number; secondsLeft: number }) {
  const { t } = useWords();
  if (secondsLeft === 0) return <span>{t('session.tryAgainNow')}</span>;
  return (
    <span>
      <span aria-hidden>{t('session.tooMany', { seconds: secondsLeft })}</span>
      <span className="visually-hidden">{t('session.tooMany', { seconds: asked })}</span>
    </span>
  );
}

function causeOf({ fault, status }: ApiError, t: Words['t']): string {
  if (status === 401) return t('session.refused');
  if (status === 429) return t('session.tooManyWait');
  if (status !== undefined) return t('session.failed', { status });
  return fault === 'malformed' ? t('session.notUnderstood') : t('session.unreachable');
}
