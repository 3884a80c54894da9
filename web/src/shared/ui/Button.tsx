import type { ComponentProps } from 'react';
import styles from '@/shared/ui/Button.module.css';

type Props = ComponentProps<'button'> & { look?: 'primary' | 'plain' };

export function Button({ look = 'plain', className, ...rest }: Props) {
  const names = [styles.button, styles[look], className].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={names} />;
}
