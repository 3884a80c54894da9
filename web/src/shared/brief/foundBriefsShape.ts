import { dayShape } from '@/shared/http/dayShape';
import type { FoundBrief, FoundBriefs, FoundItem } from '@/shared/http/schemas';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

const item: Shape<FoundItem> = record<FoundItem>({
  id: text,
  type: text,
  label: oneOf('signal', 'open_work', 'standing', 'calm'),
  tone: oneOf('good', 'bad', 'neutral'),
  title: text,
  description: text,
  count: nullable(number),
  priority: number,
  rating: nullable(text),
});

export const foundBriefsShape: Shape<FoundBriefs> = record<FoundBriefs>({
  briefs: list(
    record<FoundBrief>({
      date: dayShape,
      revision: number,
      generatedAt: instant,
      dayState: oneOf('open', 'closed'),
      items: list(item),
    }),
  ),
  nextCursor: nullable(text),
});
