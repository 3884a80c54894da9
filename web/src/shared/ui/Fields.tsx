import type { ComponentProps, ReactNode } from 'react';
import styles from '@/shared/ui/Fields.module.css';

type SelectProps = {
  label: ReactNode;
  value: string;
  options: [value: string, text: ReactNode][];
  onChange: (value: string) => void;
};

export function SelectField({ label, value, options, onChange }: SelectProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.control} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function TextField({
  label,
  hint,
  ...rest
}: ComponentProps<'input'> & { label: string; hint?: string }) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input className={styles.control} {...rest} />
      {hint && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}
