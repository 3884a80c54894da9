import { useMutation } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { useServices } from '@/shared/http/services';
import { text } from '@/shared/http/shape';

/** Fetches a file with the session's token and hands it to the browser to keep. */
export function useDownload() {
  const { api } = useServices();
  const fetching = useMutation({
    mutationFn: async ({ path, name }: { path: string; name: string }) => keep(await fileOf(api, path), name),
  });
  return {
    pending: fetching.isPending,
    failed: fetching.isError,
    start: (path: string, name: string) => !fetching.isPending && fetching.mutate({ path, name }),
  };
}

async function fileOf(api: Api, path: string): Promise<Blob> {
  const exchange = api.GET(path as never, { parseAs: 'text' } as never) as ReturnType<Api['GET']>;
  const { body } = await answer(exchange as never, text);
  return new Blob([body], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the browser to keep. */
export function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
