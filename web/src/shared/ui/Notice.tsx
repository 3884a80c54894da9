import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/shared/ui/Notice.module.css';

type Props = {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  urgent?: boolean;
  detail?: ReactNode;
};

/** A state in place of content: what happened, what helps, one next step. */
export function Notice({ icon: Icon, title, children, action, urgent = false, detail }: Props) {
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'status'}>
      <Icon className={styles.icon} aria-hidden size={28} strokeWidth={1.75} />
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.help}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
      {detail && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}
