import type { Language } from '@/shared/words/languages';
import { type Catalog, Words } from '@/shared/words/words';

type Load = () => Promise<{ default: Catalog }>;

/** Each language is a file of its own: a reader loads one. */
const catalogs: Record<Language, Load> = {
  en: () => import('virtual:messages/en'),
  de: () => import('virtual:messages/de'),
  es: () => import('virtual:messages/es'),
  ar: () => import('virtual:messages/ar'),
  hi: () => import('virtual:messages/hi'),
};

/** What only the pages beyond the first say. */
const pageCatalogs: Record<Language, Load> = {
  en: () => import('virtual:messages/en/pages'),
  de: () => import('virtual:messages/de/pages'),
  es: () => import('virtual:messages/es/pages'),
  ar: () => import('virtual:messages/ar/pages'),
  hi: () => import('virtual:messages/hi/pages'),
};

export async function loadWords(language: Language): Promise<Words> {
  return new Words(language, (await catalogs[language]()).default);
}

const asked = new Map<Words, Promise<Words>>();

/** The same words and those of the pages; asked for once. */
export function withPageWords(words: Words): Promise<Words> {
  const known = asked.get(words);
  if (known) return known;
  const loading = pageCatalogs[words.language]().then((pages) => words.with(pages.default));
  asked.set(words, loading);
  // A line that was cut is no answer for good.
  loading.catch(() => asked.delete(words));
  return loading;
}
