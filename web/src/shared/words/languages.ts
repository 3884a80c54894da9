export const languages = ['en', 'de', 'es', 'ar', 'hi'] as const;

export type Language = (typeof languages)[number];

/** Each language by its own name: who seeks it may read no other. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
  hi: 'हिन्दी',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first language of a list of wishes, such as the browser's, that the page speaks. */
export function spokenOf(wishes: readonly string[]): Language {
  const primary = wishes.map((wish) => wish.split('-')[0]?.toLowerCase());
  return primary.find(isLanguage) ?? 'en';
}

/** Where the organisation's country has habits in this language, they win: 11/17 or 17/11. */
export function localeOf(language: Language, organizationLocale?: string): string {
  const own = organizationLocale !== undefined && organizationLocale.split('-')[0] === language;
  const locale = own && isLocale(organizationLocale) ? organizationLocale : usual[language];
  // The briefs are written in the digits of their country; two scripts of them on one page would be hard to compare.
  return language === 'ar' ? (locale.split('-u-')[0] ?? locale) : `${locale.split('-u-')[0]}-u-nu-latn`;
}

const usual: Record<Language, string> = { en: 'en-GB', de: 'de-DE', es: 'es-ES', ar: 'ar-EG', hi: 'hi-IN' };

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
