import { Search } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { IconButton } from '@/shared/ui/IconButton';
import styles from '@/shared/ui/SearchField.module.css';

type Props = { label: string; hint?: string; value: string; onSearch: (words: string) => void };

/** Asks when it is sent, not at every letter. */
export function SearchField({ label, hint, value, onSearch }: Props) {
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('words')).trim());
  }
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input
          key={value}
          id={id}
          className={styles.input}
          name="words"
          type="search"
          maxLength={200}
          placeholder={hint ?? label}
          defaultValue={value}
        />
        <IconButton icon={Search} label={label} type="submit" />
      </form>
    </search>
  );
}
