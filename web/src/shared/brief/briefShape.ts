import { dayShape } from '@/shared/http/dayShape';
import type {
  Brief,
  BriefItem,
  CorrectedLine,
  Correction,
  Provenance,
  Receipt,
  Salience,
  SourceHealth,
} from '@/shared/http/schemas';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

const salience: Shape<Salience> = record<Salience>({
  kindWeight: number,
  impact: number,
  significance: number,
  actionability: number,
  novelty: number,
  preference: number,
  score: number,
});

const receipt: Shape<Receipt> = record<Receipt>({
  metric: text,
  definition: text,
  from: instant,
  until: instant,
  dataVersion: text,
  hash: text,
});

const provenance: Shape<Provenance> = record<Provenance>({
  provider: nullable(text),
  model: nullable(text),
  promptVersion: nullable(text),
  payloadHash: nullable(text),
  outcome: oneOf('supported', 'refused', 'unavailable'),
  reasons: list(text),
  inputTokens: nullable(number),
  outputTokens: nullable(number),
  costUsd: nullable(text),
  latencyMillis: number,
});

const item: Shape<BriefItem> = record<BriefItem>({
  id: text,
  type: text,
  title: text,
  description: text,
  count: nullable(number),
  timestamp: instant,
  priority: number,
  label: oneOf('signal', 'open_work', 'standing', 'calm'),
  tone: oneOf('good', 'bad', 'neutral'),
  writtenBy: oneOf('counted', 'model', 'scripted', 'template'),
  salience: nullable(salience),
  receipt,
  provenance: nullable(provenance),
});

const health: Shape<SourceHealth> = record<SourceHealth>({
  source: oneOf('calls', 'feedback', 'service_records'),
  state: oneOf('received', 'silent', 'never'),
  newest: nullable(instant),
});

const itemsOfADay = 5;

const correctedLine: Shape<CorrectedLine> = record<CorrectedLine>({
  priority: number,
  title: text,
  description: text,
  count: nullable(number),
});

const correction: Shape<Correction> = record<Correction>({
  type: text,
  before: nullable(correctedLine),
  after: nullable(correctedLine),
});

/** An answer from before corrections were told says nothing of them. */
const corrections: Shape<Correction[]> = (value, at) =>
  value === undefined ? [] : list(correction)(value, at);

/** What the page shows of a brief; the rest of the answer cannot break it. */
export type ShownBrief = Omit<Brief, 'leftOut'>;

export const briefShape: Shape<ShownBrief> = record<ShownBrief>({
  date: dayShape,
  zone: text,
  revision: number,
  generatedAt: instant,
  dataThrough: nullable(instant),
  items: list(item, itemsOfADay),
  health: list(health),
  revisions: list(record({ revision: number, publishedAt: instant })),
  corrections,
});
