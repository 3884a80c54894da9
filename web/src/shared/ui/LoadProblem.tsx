import { ApiError } from '@/shared/http/apiError';
import { Button } from '@/shared/ui/Button';
import { State } from '@/shared/ui/State';
import { useCountdown } from '@/shared/ui/useCountdown';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { what: string; error: unknown; onRetry: () => void };

/** Why something could not be loaded, in the words of the state table. */
export function LoadProblem({ what, error, onRetry }: Props) {
  const { t } = useWords();
  const fault = error instanceof ApiError ? error : undefined;
  if (fault?.status === 403) return <State name="forbidden" />;
  if (fault?.status === 429 && fault.retryAfterSeconds)
    return <RateLimited asked={fault.retryAfterSeconds} onRetry={onRetry} />;
  const code = fault && codeOf(fault);
  return (
    <State
      name="error"
      values={{ what }}
      help={causeOf(fault)}
      action={
        <Button look="primary" onClick={onRetry}>
          {t('shell.retry')}
        </Button>
      }
      detail={code && t('state.code', { code })}
    />
  );
}

function RateLimited({ asked, onRetry }: { asked: number; onRetry: () => void }) {
  const { t } = useWords();
  const [secondsLeft] = useCountdown(asked);
  return (
    <State
      name="rateLimited"
      values={{ seconds: secondsLeft }}
      action={
        <Button aria-disabled={secondsLeft > 0} onClick={() => secondsLeft === 0 && onRetry()}>
          {t('shell.retry')}
        </Button>
      }
    />
  );
}

function causeOf(fault: ApiError | undefined): MessageId {
  if (fault === undefined) return 'state.cause.malformed';
  if (fault.fault !== 'status') return `state.cause.${fault.fault}`;
  return fault.status === 429 ? 'state.cause.busy' : 'state.cause.status';
}

function codeOf({ fault, status, instance }: ApiError): string {
  return status === undefined ? fault : [status, instance].filter(Boolean).join(' ');
}
