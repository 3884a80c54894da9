import { instant, list, record, type Shape, ShapeError, text } from '@/shared/http/shape';

export type Fields = Record<string, string | number>;
export type RecordRow = { externalId: string; at: string; updatedAt: string; fields: Fields };

const fields: Shape<Fields> = (value, at) => {
  if (typeof value !== 'object' || value === null) throw new ShapeError(`${at} is not an object`);
  const plain = Object.entries(value).filter(([, one]) => typeof one === 'string' || typeof one === 'number');
  return Object.fromEntries(plain) as Fields;
};

export const rowShape: Shape<RecordRow> = record<RecordRow>({
  externalId: text,
  at: instant,
  updatedAt: instant,
  fields,
});

export const rowsShape = list(rowShape);
