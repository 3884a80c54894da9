import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from '@/shared/ui/IconButton.module.css';

type Props = Omit<ComponentProps<'button'>, 'children'> & { icon: LucideIcon; label: string };

/** A button that shows an icon and says its name on hovering and to screen readers. */
export function IconButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={styles.button} aria-label={label} title={label}>
      <Icon aria-hidden size={18} />
    </button>
  );
}
