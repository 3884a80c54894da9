import { useMutation, useQueryClient } from '@tanstack/react-query';
import { read } from '@/shared/http/read';
import { useServices } from '@/shared/http/services';
import type { Shape } from '@/shared/http/shape';

type Change = { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body?: unknown };

/** A change of the organisation, after which the named list is loaded again. */
export function useChange<T>(list: string, shape: Shape<T>) {
  const { api } = useServices();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...ask }: Change) => read(api, path, shape, ask),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [list] }),
  });
}
