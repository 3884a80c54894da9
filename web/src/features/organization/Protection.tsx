import { type FormEvent, useRef, useState } from 'react';
import { ExportPanel } from '@/features/organization/ExportPanel';
import styles from '@/features/organization/OrganizationPage.module.css';
import { erasureShape } from '@/features/organization/orgShapes';
import { useChange } from '@/features/organization/useChange';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const kinds = ['phones', 'emails', 'references'] as const;
type Person = Record<(typeof kinds)[number], string[]>;

/** What the law gives a person, and an organisation. */
export function Protection() {
  return (
    <>
      <Erasure />
      <ExportPanel />
    </>
  );
}

/** Erases a person; what was typed is said again before it is done. */
function Erasure() {
  const words = useWords();
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const [person, setPerson] = useState<Person>();
  const erasing = useChange('audit', erasureShape);

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const named = Object.fromEntries(kinds.map((kind) => [kind, valuesOf(data.get(kind))])) as Person;
    if (kinds.some((kind) => named[kind].length > 0)) setPerson(named);
  }

  function erase(body: Person) {
    if (erasing.isPending) return;
    erasing.mutate(
      { method: 'POST', path: '/api/v1/erasures', body },
      {
        onSuccess: () => form.current?.reset(),
        onSettled: () => setPerson(undefined),
      },
    );
  }

  return (
    <Panel title={t('org.protection')} help={t('org.eraseHelp')}>
      <form ref={form} className={fields.row} onSubmit={ask}>
        {kinds.map((kind) => (
          <TextField
            key={kind}
            label={t(`org.erase.${kind}`)}
            name={kind}
            autoComplete="off"
            maxLength={500}
          />
        ))}
        <Button type="submit">{t('org.erase')}</Button>
      </form>
      <p role="alert" className={styles.problem}>
        {erasing.isError && t('org.notErased')}
      </p>
      <p role="status" className={styles.note}>
        {erasing.data && t('org.erased', { n: words.number(erasing.data.rows), id: erasing.data.id })}
      </p>
      {person && (
        <Dialog title={t('org.erase')} onClose={() => setPerson(undefined)}>
          <p>{t('org.eraseSure')}</p>
          <ul>
            {kinds
              .flatMap((kind) => person[kind])
              .map((value) => (
                <li key={value}>
                  <bdi>{value}</bdi>
                </li>
              ))}
          </ul>
          <p className={styles.answers}>
            <Button look="primary" aria-disabled={erasing.isPending} onClick={() => erase(person)}>
              {t('org.erase')}
            </Button>
            <Button onClick={() => setPerson(undefined)}>{t('shell.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </Panel>
  );
}

/** Several of a kind are told apart by commas. */
function valuesOf(entry: FormDataEntryValue | null): string[] {
  const typed = typeof entry === 'string' ? entry.split(',') : [];
  return typed.map((one) => one.trim()).filter((one) => one !== '');
}
