import styles from '@/shared/preferences/Choices.module.css';
import { usePreferenceStore, usePreferences } from '@/shared/preferences/PreferencesProvider';
import { themes } from '@/shared/preferences/preferences';
import { useWords } from '@/shared/words/WordsProvider';

export function ThemeSelect() {
  const { t } = useWords();
  const store = usePreferenceStore();
  const { theme } = usePreferences();
  return (
    <label className={styles.choice}>
      <span>{t('shell.theme')}</span>
      <select
        className={styles.select}
        value={theme}
        onChange={({ target }) =>
          store.choose({ theme: themes.find((one) => one === target.value) ?? theme })
        }
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`shell.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
