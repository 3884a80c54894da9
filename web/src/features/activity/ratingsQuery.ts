import { queryOptions } from '@tanstack/react-query';
import { foundBriefsShape } from '@/shared/brief/foundBriefsShape';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import type { Day } from '@/shared/time/day';

const opinions = ['useful', 'not_useful', 'mute', 'done', 'snooze'] as const;
export type Opinion = (typeof opinions)[number];
export type Ratings = Record<string, Opinion | undefined>;

/** What the reader said of the lines of a day, by their ids; only the list of briefs tells it. */
export const ratingsQuery = (api: Api, organizationId: string, day: Day) =>
  queryOptions({
    queryKey: ['ratings', organizationId, day],
    queryFn: async ({ signal }): Promise<Ratings> => {
      const params = { query: { from: day, to: day } };
      const { briefs } = (await answer(api.GET('/api/v1/briefs', { params, signal }), foundBriefsShape)).body;
      const items = briefs.flatMap((brief) => brief.items);
      return Object.fromEntries(
        items.map(({ id, rating }) => [id, opinions.find((opinion) => opinion === rating)]),
      );
    },
    retry: false,
    refetchInterval: false,
  });
