import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { dayShape } from '@/shared/http/dayShape';
import type { Dashboard, RecentAnswer, ThemeCount, Tile } from '@/shared/http/schemas';
import { flag, instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { pointShape, usualShape } from '@/shared/metrics/seriesShape';
import type { Day } from '@/shared/time/day';
import type { Language } from '@/shared/words/languages';

const themes = list(record<ThemeCount>({ metric: text, name: text, people: number }));

export const dashboardShape: Shape<Dashboard> = record<Dashboard>({
  date: dayShape,
  zone: text,
  dataThrough: nullable(instant),
  tiles: list(
    record<Tile>({
      metric: text,
      name: text,
      value: nullable(number),
      unit: text,
      usual: usualShape,
      direction: oneOf('good', 'bad', 'neutral'),
    }),
  ),
  themes: record({ positive: themes, negative: themes }),
  calls: list(pointShape),
  recentFeedback: list(
    record<RecentAnswer>({
      id: text,
      at: instant,
      customer: nullable(text),
      npsScore: nullable(number),
      comment: nullable(text),
      themes: list(text),
    }),
  ),
  masked: flag,
});

export const dashboardQuery = (api: Api, organizationId: string, from: Day, to: Day, language: Language) =>
  queryOptions({
    queryKey: ['dashboard', organizationId, from, to, language],
    queryFn: async ({ signal }) => {
      const params = { query: { from, to, language } };
      return (await answer(api.GET('/api/v1/dashboard', { params, signal }), dashboardShape)).body;
    },
  });
