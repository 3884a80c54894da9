import { useClock } from '@/shared/preferences/useClock';
import styles from '@/shared/records/RecordTable.module.css';
import type { RecordRow } from '@/shared/records/recordShape';
import { type FieldName, fieldsOf, useFieldText } from '@/shared/records/useFieldText';
import { useWords } from '@/shared/words/WordsProvider';

const plain = new Set<FieldName>(['started_at', 'ended_at', 'created_at']);

/** Records as rows; wider than a phone, so it scrolls by itself, by keyboard too. */
export function RecordTable({ rows, title }: { rows: RecordRow[]; title: string }) {
  const { t } = useWords();
  const clock = useClock();
  const textOf = useFieldText();
  const columns = fieldsOf(rows).filter((name) => !plain.has(name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('record.tableOf', { title })} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('evidence.at')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`record.field.${name}`)}
              </th>
            ))}
            <th scope="col">{t('evidence.id')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.externalId}>
              <td className={styles.time}>{clock.dayAndTime(row.at)}</td>
              {columns.map((name) => (
                <td key={name} className={name === 'comment' ? styles.long : undefined}>
                  <bdi>{textOf(name, row.fields[name])}</bdi>
                </td>
              ))}
              <td className={styles.id}>
                <bdi>{row.externalId}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
