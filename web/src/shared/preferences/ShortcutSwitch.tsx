import { usePreferenceStore, usePreferences } from '@/shared/preferences/PreferencesProvider';
import { useWords } from '@/shared/words/WordsProvider';

export function ShortcutSwitch({ className = '' }: { className?: string | undefined }) {
  const { t } = useWords();
  const store = usePreferenceStore();
  const { shortcuts } = usePreferences();
  return (
    <label className={className}>
      <input
        type="checkbox"
        checked={shortcuts}
        onChange={({ target }) => store.choose({ shortcuts: target.checked })}
      />
      {t('shell.shortcuts.on')}
    </label>
  );
}
