import type { ShownBrief } from '@/shared/brief/briefShape';

/** The first two items are there every day; the day is quiet when the chosen three only say that all is as usual. */
const pinned = 2;

export function isQuiet({ items, health }: ShownBrief): boolean {
  const chosen = items.filter((item) => item.priority > pinned);
  return (
    chosen.every((item) => item.label === 'calm') && health.every((source) => source.state === 'received')
  );
}
