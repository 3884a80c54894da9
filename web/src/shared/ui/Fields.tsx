import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import styles from '@/shared/ui/Fields.module.css';

type Option = [value: string, text: ReactNode];
type SelectProps = {
  label: ReactNode;
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

type DayProps = { label: string; value: string; onChange: (day: string) => void };

const oldest = '1900';

/** A day, or none. While a year is typed the browser tells days of the first centuries: nobody means those. */
export function DayField({ label, value, onChange }: DayProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    if (current && current !== document.activeElement) current.value = value;
  }, [value]);
  return (
    <TextField
      ref={field}
      label={label}
      type="date"
      defaultValue={value}
      onChange={({ target }) => (target.value === '' || target.value >= oldest) && onChange(target.value)}
    />
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
