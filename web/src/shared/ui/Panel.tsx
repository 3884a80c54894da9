import { type ReactNode, useId } from 'react';
import styles from '@/shared/ui/Panel.module.css';

type Props = { title: string; help?: string; action?: ReactNode; children: ReactNode };

export function Panel({ title, help, action, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {help && <p className={styles.help}>{help}</p>}
        </div>
        {action}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
