import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { dayShape } from '@/shared/http/dayShape';
import { read } from '@/shared/http/read';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { pointShape, type SeriesPoint, type Usual, usualShape } from '@/shared/metrics/seriesShape';
import type { Day } from '@/shared/time/day';
import type { Language } from '@/shared/words/languages';

export type Tile = {
  metric: string;
  name: string;
  value: number | null;
  unit: string;
  usual: Usual | null;
  direction: 'good' | 'bad' | 'neutral';
};
export type ThemeCount = { metric: string; name: string; people: number };
export type FeedbackLine = {
  id: string;
  at: string;
  customer: string | null;
  npsScore: number | null;
  comment: string | null;
  themes: string[];
};
export type Dashboard = {
  date: Day;
  tiles: Tile[];
  themes: { positive: ThemeCount[]; negative: ThemeCount[] };
  calls: SeriesPoint[];
  recentFeedback: FeedbackLine[];
};

const themes = list(record<ThemeCount>({ metric: text, name: text, people: number }));

const shape: Shape<Dashboard> = record<Dashboard>({
  date: dayShape,
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
    record<FeedbackLine>({
      id: text,
      at: instant,
      customer: nullable(text),
      npsScore: nullable(number),
      comment: nullable(text),
      themes: list(text),
    }),
  ),
});

export const dashboardQuery = (api: Api, organizationId: string, from: Day, to: Day, language: Language) =>
  queryOptions({
    queryKey: ['dashboard', organizationId, from, to, language],
    queryFn: ({ signal }) => read(api, '/api/v1/dashboard', shape, { query: { from, to, language }, signal }),
  });
