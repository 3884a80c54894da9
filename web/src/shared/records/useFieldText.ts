import { useClock } from '@/shared/preferences/useClock';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const fieldNames = [
  'status',
  'customer_name',
  'nps_score',
  'comment',
  'service_type',
  'vehicle',
  'customer_phone',
  'agent',
  'advisor',
  'direction',
  'reason',
  'campaign',
  'duration_seconds',
  'ended_reason',
  'amount',
  'currency',
  'cost',
  'appointment_at',
  'completed_at',
  'ready_at',
  'started_at',
  'ended_at',
  'created_at',
  'language',
  'call_external_id',
  'service_record_external_id',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** The fields that some row has, in the order in which they tell most. */
export function fieldsOf(rows: { fields: Record<string, unknown> }[]): FieldName[] {
  return fieldNames.filter((name) => rows.some(({ fields }) => fields[name] !== undefined));
}

const statuses = 'ready scheduled in_progress completed missed failed cancelled no_show'.split(' ');

/** A field as the reader reads it: times in the organisation's zone, known words in the reader's language. */
export function useFieldText(): (name: FieldName, value: string | number | undefined) => string {
  const words = useWords();
  const clock = useClock();
  return (name, value) => {
    if (value === undefined) return '';
    const key = String(value).toLowerCase().replaceAll(/[ -]/g, '_');
    if (name === 'status' && statuses.includes(key)) return words.t(`record.status.${key}` as MessageId);
    if (name === 'direction' && (key === 'inbound' || key === 'outbound'))
      return words.t(`record.direction.${key}`);
    if (name === 'duration_seconds') return words.t('record.seconds', { n: words.number(Number(value)) });
    if (name.endsWith('_at') && !Number.isNaN(Date.parse(String(value)))) return clock.dayAndTime(value);
    return typeof value === 'number' ? words.number(value) : value;
  };
}
