import { CircleX } from 'lucide-react';
import { ApiError } from '@/shared/http/apiError';
import { messages } from '@/shared/messages';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

const words = messages.activity;

type Props = { day: string | undefined; error: unknown; onRetry: () => void };

export function LoadError({ day, error, onRetry }: Props) {
  const code = codeOf(error);
  return (
    <Notice
      urgent
      icon={CircleX}
      title={words.loadFailed(day)}
      action={
        <Button look="primary" onClick={onRetry}>
          {messages.retry}
        </Button>
      }
      detail={code && words.code(code)}
    >
      {causeOf(error)}
    </Notice>
  );
}

function causeOf(error: unknown): string {
  if (!(error instanceof ApiError)) return words.causes.malformed;
  if (error.fault !== 'status') return words.causes[error.fault];
  if (error.status === 403) return words.causes.forbidden;
  return error.status === 429 ? words.causes.busy : words.causes.status;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.status === undefined ? error.fault : [error.status, error.instance].filter(Boolean).join(' ');
}
