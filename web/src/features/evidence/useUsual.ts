import { useQuery } from '@tanstack/react-query';
import type { BriefItem } from '@/shared/http/schemas';
import { useServices, useSignedIn } from '@/shared/http/services';
import { seriesQuery } from '@/shared/metrics/seriesQuery';
import type { Usual } from '@/shared/metrics/seriesShape';
import { type Day, plusDays } from '@/shared/time/day';
import { useWords } from '@/shared/words/WordsProvider';

const daysShown = 14;

/** Where the metric of a line usually lies on such a day; the same request that draws the line's fortnight. */
export function useUsual(item: BriefItem, day: Day): Usual | undefined {
  const { api } = useServices();
  const { organization } = useSignedIn();
  const { language } = useWords();
  const from = plusDays(day, 1 - daysShown);
  const { data } = useQuery({
    ...seriesQuery(api, organization.id, item.receipt.metric, from, day, language),
    retry: false,
  });
  return data?.points.find(({ date }) => date === day)?.usual ?? undefined;
}
