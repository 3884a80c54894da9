import type { components } from '@/shared/http/contract';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

type Schemas = components['schemas'];
export type Source = Schemas['Source'];

export const sourcesShape: Shape<Schemas['Sources']> = record<Schemas['Sources']>({
  sources: list(
    record<Source>({
      source: text,
      feed: text,
      state: oneOf(
        'new',
        'unfinished',
        'current',
        'incomplete',
        'deletions_held',
        'unreachable',
        'no_right',
        'schema_changed',
        'interrupted',
      ),
      readAt: instant,
      knownUntil: nullable(instant),
      records: number,
      refused: number,
    }),
  ),
});
