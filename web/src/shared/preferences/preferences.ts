import { isLanguage, type Language } from '@/shared/words/languages';

export const themes = ['system', 'light', 'dark'] as const;
export const timeFormats = ['auto', 'h23', 'h12'] as const;

export type Preferences = {
  /** Null: the language of the browser. */
  language: Language | null;
  theme: (typeof themes)[number];
  timeFormat: (typeof timeFormats)[number];
  shortcuts: boolean;
};

export const usualPreferences: Preferences = {
  language: null,
  theme: 'system',
  timeFormat: 'auto',
  shortcuts: true,
};

/** Reads what somebody wrote, here or on the server; what it does not know stays as usual. */
export function readPreferences(value: unknown): Preferences {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { language, shortcuts } = given;
  return {
    language: isLanguage(language) ? language : null,
    theme: themes.find((theme) => theme === given['theme']) ?? 'system',
    timeFormat: timeFormats.find((format) => format === given['timeFormat']) ?? 'auto',
    shortcuts: shortcuts !== false,
  };
}
