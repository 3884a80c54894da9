import type { ReactNode } from 'react';
import styles from '@/shared/ui/Badge.module.css';

export type BadgeTone = 'good' | 'warn' | 'bad' | 'plain';

/** How something is, in a word or two; the colour says nothing that the words do not. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
