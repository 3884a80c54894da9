import { Link } from 'react-router';
import type { FoundBrief } from '@/features/history/briefsQuery';
import styles from '@/features/history/FoundDay.module.css';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

/** One day of the list: its date, and its lines, each a link to its evidence. */
export function FoundDay({ brief, words }: { brief: FoundBrief; words: string }) {
  const speech = useWords();
  const { t } = speech;
  const clock = useClock();
  const items = brief.items.toSorted((one, other) => one.priority - other.priority);
  return (
    <li className={styles.day}>
      <h2 className={styles.date}>
        <Link to={`/days/${brief.date}`} className={styles.link}>
          {clock.dayWithYear(brief.date)}
        </Link>
        {brief.revision > 1 && (
          <span className={styles.mark}>{t('history.revised', { revision: brief.revision })}</span>
        )}
      </h2>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id} className={styles.item} data-tone={item.tone}>
            <Link to={`/days/${brief.date}/items/${item.id}`} className={styles.title} dir="auto">
              <Marked text={item.title} words={words} />
            </Link>
            {item.count !== null && <span className={styles.count}>{speech.number(item.count)}</span>}
            {words !== '' && contains(item.description, words) && (
              <p className={styles.description} dir="auto">
                <Marked text={item.description} words={words} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Each searched word, where it begins a word of the text. */
function Marked({ text, words }: { text: string; words: string }) {
  const searched = searchOf(words);
  if (!searched) return text;
  // What is split off by a group stands at the odd places.
  return text.split(searched).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key and do not move
      <mark key={index} className={styles.found}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function contains(text: string, words: string): boolean {
  return searchOf(words)?.test(text) ?? false;
}

function searchOf(words: string): RegExp | undefined {
  const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu);
  return parts ? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${parts.join('|')})`, 'iu') : undefined;
}
