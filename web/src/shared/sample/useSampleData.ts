import { useMutation, useQueryClient } from '@tanstack/react-query';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices } from '@/shared/http/services';

/** Loads or removes the sample data, after which nothing that was known holds; the session says which it is. */
export function useSampleData(method: 'POST' | 'DELETE') {
  const { api, session } = useServices();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => read(api, '/api/v1/organization/sample', nothing, { method }),
    onSuccess: async () => {
      await session.renew().catch(() => undefined);
      await queryClient.invalidateQueries();
    },
  });
}
