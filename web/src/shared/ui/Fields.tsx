import type { ComponentProps, ReactNode } from 'react';
import styles from '@/shared/ui/Fields.module.css';

type Option = [value: string, text: ReactNode];
type SelectProps = {
  label: string;
  value: string;
  options?: Option[];
  groups?: [name: string, options: Option[]][];
  onChange: (value: string) => void;
};

export function SelectField({ label, value, options = [], groups = [], onChange }: SelectProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.control} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(toOption)}
        {groups.map(([name, within]) => (
          <optgroup key={name} label={name}>
            {within.map(toOption)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function toOption([value, text]: Option) {
  return (
    <option key={value} value={value}>
      {text}
    </option>
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
