import type { ReactNode } from 'react';
import { Notice } from '@/shared/ui/Notice';
import styles from '@/shared/ui/State.module.css';
import { rowOf, type StateName } from '@/shared/ui/stateTable';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';
import type { Values } from '@/shared/words/words';

type Props = {
  name: StateName;
  values?: Values;
  /** In place of the table's second sentence, where the cause is known more exactly. */
  help?: MessageId;
  action?: ReactNode;
  detail?: ReactNode;
};

/** One state of the table, with its words and at most one next step. */
export function State({ name, values = {}, help, action, detail }: Props) {
  const { t } = useWords();
  const row = rowOf(name);
  const second = help ?? row.help;
  const title = t(row.title, values);
  const words = second && t(second, values);
  if (row.look === 'notice')
    return (
      <Notice icon={row.icon} title={title} urgent={row.urgent === true} action={action} detail={detail}>
        {words}
      </Notice>
    );
  return (
    <div className={styles.line} data-state={name} role="status">
      <row.icon aria-hidden size={18} />
      <p>
        {title} {words}
      </p>
      {action}
    </div>
  );
}
