import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { meShape } from '@/shared/http/sessionShape';

/** The organisation's yesterday comes from the server: the reader's own clock may be elsewhere, or wrong. */
export const meQuery = (api: Api, organizationId: string) =>
  queryOptions({
    queryKey: ['me', organizationId],
    queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/me', { signal }), meShape)).body,
  });
