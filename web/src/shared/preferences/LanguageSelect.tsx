import styles from '@/shared/preferences/Choices.module.css';
import { usePreferenceStore, usePreferences } from '@/shared/preferences/PreferencesProvider';
import { isLanguage, languageNames, languages } from '@/shared/words/languages';
import { useWords } from '@/shared/words/WordsProvider';

export function LanguageSelect() {
  const { t } = useWords();
  const store = usePreferenceStore();
  const { language } = usePreferences();
  return (
    <label className={styles.choice}>
      <span>{t('shell.language')}</span>
      <select
        className={styles.select}
        value={language ?? ''}
        onChange={({ target }) => store.choose({ language: isLanguage(target.value) ? target.value : null })}
      >
        <option value="">{t('shell.language.auto')}</option>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
