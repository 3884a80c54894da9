import en from 'virtual:messages/en';
import pages from 'virtual:messages/en/pages';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { type Catalog, Words } from '@/shared/words/words';

const opening = { type: TYPE.literal, value: '⟦' } as const;
const closing = { type: TYPE.literal, value: ' ~~~⟧' } as const;

/** English in brackets and a third longer: what stands outside of brackets was never given to a translator. */
export const pseudoWords = new Words('en', pseudo({ ...en, ...pages }));

function pseudo(catalog: Catalog): Catalog {
  const marked = Object.entries(catalog).map(([id, message]) => [
    id,
    typeof message === 'string' ? `⟦${message} ~~~⟧` : [opening, ...message, closing],
  ]);
  return Object.fromEntries(marked) as Catalog;
}
