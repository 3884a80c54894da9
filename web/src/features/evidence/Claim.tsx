import styles from '@/features/evidence/Claim.module.css';
import { piecesOf } from '@/features/evidence/numbersIn';
import { ProvenanceNote } from '@/features/evidence/ProvenanceNote';
import type { BriefItem } from '@/shared/http/schemas';
import type { Usual } from '@/shared/metrics/seriesShape';
import { useWords } from '@/shared/words/WordsProvider';

/** The line as it was said; a number that stands below again leads there. */
export function Claim({ item, usual }: { item: BriefItem; usual: Usual | undefined }) {
  const words = useWords();
  const places = new Map<number, string>();
  if (usual) for (const bound of [usual.low, usual.high]) places.set(bound, 'evidence-usual');
  if (item.count !== null) places.set(item.count, 'evidence-rows');
  return (
    <div className={styles.claim}>
      <h3 className={styles.title} dir="auto">
        {item.title}
      </h3>
      {item.count !== null && <p className={styles.count}>{words.number(item.count)}</p>}
      <p className={styles.text} dir="auto">
        {piecesOf(item.description).map(({ text, value, at }) => {
          const place = value === undefined ? undefined : places.get(value);
          if (place === undefined) return text;
          return (
            <button
              key={at}
              type="button"
              data-inline
              className={styles.number}
              onClick={() => document.getElementById(place)?.scrollIntoView({ block: 'start' })}
            >
              {text}
            </button>
          );
        })}
      </p>
      <ProvenanceNote writtenBy={item.writtenBy} />
    </div>
  );
}
