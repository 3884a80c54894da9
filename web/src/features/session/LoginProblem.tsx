import { TriangleAlert } from 'lucide-react';
import styles from '@/features/session/LoginForm.module.css';
import type { ApiError } from '@/shared/http/apiError';
import { messages } from '@/shared/messages';

const words = messages.session;

export function LoginProblem({ problem, secondsLeft }: { problem: ApiError; secondsLeft: number }) {
  return (
    <p className={styles.text}>
      <TriangleAlert aria-hidden size={18} />
      {problem.status === 429 && problem.retryAfterSeconds ? (
        <Countdown asked={problem.retryAfterSeconds} secondsLeft={secondsLeft} />
      ) : (
        <span>{causeOf(problem)}</span>
      )}
    </p>
  );
}

/** The eye sees every second; a screen reader hears the wait once and its end once. */
function Countdown({ asked, secondsLeft }: { asked: number; secondsLeft: number }) {
  if (secondsLeft === 0) return <span>{words.tryAgainNow}</span>;
  return (
    <span>
      <span aria-hidden>{words.tooMany(secondsLeft)}</span>
      <span className="visually-hidden">{words.tooMany(asked)}</span>
    </span>
  );
}

function causeOf({ fault, status }: ApiError): string {
  if (status === 401) return words.refused;
  if (status === 429) return words.tooManyWait;
  if (status !== undefined) return words.failed(status);
  return fault === 'malformed' ? words.notUnderstood : words.unreachable;
}
