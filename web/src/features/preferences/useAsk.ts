import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@/shared/http/apiError';
import { read } from '@/shared/http/read';
import { useServices } from '@/shared/http/services';
import type { Shape } from '@/shared/http/shape';
import type { MessageId } from '@/shared/words/messageId';

/** A change of the member's own way in. */
export function useAsk<T>(path: string, shape: Shape<T>, after?: () => unknown) {
  const { api } = useServices();
  return useMutation({
    mutationFn: (body: Record<string, string>) => read(api, path, shape, { method: 'POST', body }),
    onSuccess: () => after?.(),
  });
}

export function problemOf(error: unknown): MessageId {
  const status = error instanceof ApiError ? error.status : undefined;
  if (status === 400) return 'start.passwordRefused';
  if (status === 403) return 'account.wrong';
  return status === 429 ? 'session.tooManyWait' : 'org.notSaved';
}

/** What was typed into the named fields of a form. */
export function typedIn(form: HTMLFormElement, ...names: string[]): Record<string, string> {
  const fields = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(fields.get(name))]));
}
