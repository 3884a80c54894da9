import styles from '@/features/preferences/PreferencesPage.module.css';
import { ProofForm } from '@/features/preferences/ProofForm';
import { useAsk } from '@/features/preferences/useAsk';
import { list, record, text } from '@/shared/http/shape';
import { useWords } from '@/shared/words/WordsProvider';

const secretShape = record<{ secret: string; uri: string }>({ secret: text, uri: text });
const codesShape = record<{ recoveryCodes: string[] }>({ recoveryCodes: list(text) });

type Props = { path: string; on: boolean; changed: () => unknown };

/** Password, then the key and a code of it, then the recovery codes, each shown once. */
export function NewFactor({ path, on, changed }: Props) {
  const { t } = useWords();
  const beginning = useAsk(path, secretShape);
  const confirming = useAsk(`${path}/confirmation`, codesShape, changed);
  if (on)
    return (
      confirming.data && (
        <div className={styles.once} role="status">
          <p>{t('account.recoveryHelp')}</p>
          <ul className={styles.codes} dir="ltr">
            {confirming.data.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )
    );
  if (!beginning.data) return <ProofForm ask={beginning} say={t('account.begin')} password />;
  return (
    <>
      <div className={styles.once} role="status">
        <p>{t('account.secretHelp')}</p>
        <code dir="ltr">{beginning.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <a className="link" href={beginning.data.uri}>
          {t('account.openApp')}
        </a>
      </div>
      <ProofForm ask={confirming} say={t('account.confirm')} code />
    </>
  );
}
