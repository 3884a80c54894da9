import styles from '@/app/ShortcutList.module.css';
import { ShortcutSwitch } from '@/shared/preferences/ShortcutSwitch';
import { Dialog } from '@/shared/ui/Dialog';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const rows: [keys: string[], name: MessageId][] = [
  [['1', '…', '5'], 'shell.shortcuts.pages'],
  [['[', ']'], 'shell.shortcuts.days'],
  [['j', 'k'], 'shell.shortcuts.lines'],
  [['?'], 'shell.shortcuts.list'],
];

export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('shell.shortcuts')} onClose={onClose}>
      <dl className={styles.list}>
        {rows.map(([keys, name]) => (
          <div key={name} className={styles.row}>
            <dt className={styles.keys} dir="ltr">
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch className={styles.switch} />
    </Dialog>
  );
}
