import { BellOff, CalendarDays, CheckCheck, ThumbsDown, ThumbsUp } from 'lucide-react';
import { Link } from 'react-router';
import styles from '@/features/history/FoundDay.module.css';
import type { FoundBrief } from '@/shared/http/schemas';
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
        {brief.dayState === 'closed' && <span className={styles.mark}>{t('history.closed')}</span>}
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
            <span className={styles.end}>
              {isOpinion(item.rating) && <Rated opinion={item.rating} />}
              {item.count !== null && <span className={styles.count}>{speech.number(item.count)}</span>}
            </span>
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

const opinions = {
  useful: ThumbsUp,
  not_useful: ThumbsDown,
  mute: BellOff,
  done: CheckCheck,
  snooze: CalendarDays,
};

function isOpinion(rating: string | null): rating is keyof typeof opinions {
  return rating !== null && rating in opinions;
}

/** What the reader said of the line. */
function Rated({ opinion }: { opinion: keyof typeof opinions }) {
  const { t } = useWords();
  const Icon = opinions[opinion];
  return (
    <span className={styles.mark}>
      <Icon aria-hidden size={14} />
      <span className={styles.opinion}>{t(`history.rating.${opinion}`)}</span>
    </span>
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
