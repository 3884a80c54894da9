import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rerunShape } from '@/features/operations/installationShapes';
import { answer } from '@/shared/http/answer';
import { useServices } from '@/shared/http/services';

/** One organisation of a night, or without one all that failed. */
export type Rerun = { date: string; organization?: string };

/** Has days made again in the background of the server. */
export function useRerun() {
  const { api } = useServices();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ date, organization }: Rerun) => {
      const asked = api.POST('/api/v1/operations/nights/{date}/reruns', {
        params: { path: { date } },
        body: organization === undefined ? {} : { organization },
      });
      return (await answer(asked, rerunShape)).body;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['nights'] }),
  });
}
