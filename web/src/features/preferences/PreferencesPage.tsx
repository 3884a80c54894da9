import { PasswordPanel } from '@/features/preferences/PasswordPanel';
import styles from '@/features/preferences/PreferencesPage.module.css';
import { SecondFactorPanel } from '@/features/preferences/SecondFactorPanel';
import { useSignedIn } from '@/shared/http/services';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { usePreferenceStore, usePreferences } from '@/shared/preferences/PreferencesProvider';
import { timeFormats } from '@/shared/preferences/preferences';
import { ShortcutSwitch } from '@/shared/preferences/ShortcutSwitch';
import { ThemeSelect } from '@/shared/preferences/ThemeSelect';
import { useClock } from '@/shared/preferences/useClock';
import { PageHead } from '@/shared/ui/PageHead';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

export default function PreferencesPage() {
  const { t } = useWords();
  const { member } = useSignedIn();
  const store = usePreferenceStore();
  const clock = useClock();
  const { timeFormat } = usePreferences();
  return (
    <>
      <PageHead name={t('me.title')} />
      <div className={styles.narrow}>
        <Panel title={t('me.look')} help={t('me.help')}>
          <div className={styles.rows}>
            <LanguageSelect />
            <ThemeSelect />
            <fieldset className={styles.group}>
              <legend>{t('me.timeFormat')}</legend>
              {timeFormats.map((format) => (
                <label key={format} className={styles.option}>
                  <input
                    type="radio"
                    name="time-format"
                    checked={timeFormat === format}
                    onChange={() => store.choose({ timeFormat: format })}
                  />
                  {t(`me.timeFormat.${format}`)}
                </label>
              ))}
              <p className={styles.note}>{t('me.example', { instant: clock.dayAndTime(Date.now()) })}</p>
            </fieldset>
            <ShortcutSwitch className={styles.option} />
          </div>
        </Panel>
        <Panel title={t('me.account')}>
          <dl className={styles.account}>
            <dt>{t('me.name')}</dt>
            <dd>
              <bdi>{member.name}</bdi>
            </dd>
            <dt>{t('session.email')}</dt>
            <dd>
              <bdi>{member.email}</bdi>
            </dd>
            <dt>{t('org.role')}</dt>
            <dd>{t(`shell.role.${member.role}`)}</dd>
          </dl>
        </Panel>
        <PasswordPanel />
        <SecondFactorPanel />
      </div>
    </>
  );
}
