import type { Language } from '@/shared/words/languages';
import { type Catalog, Words } from '@/shared/words/words';

/** Each language is a file of its own: a reader loads one. */
const catalogs: Record<Language, () => Promise<{ default: Catalog }>> = {
  en: () => import('virtual:messages/en'),
  de: () => import('virtual:messages/de'),
  es: () => import('virtual:messages/es'),
  ar: () => import('virtual:messages/ar'),
  hi: () => import('virtual:messages/hi'),
};

export async function loadWords(language: Language): Promise<Words> {
  return new Words(language, (await catalogs[language]()).default);
}
