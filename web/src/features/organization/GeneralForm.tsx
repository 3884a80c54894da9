import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { type Settings, settingsShape, weekdays } from '@/features/organization/orgShapes';
import { answer } from '@/shared/http/answer';
import { isOutdated } from '@/shared/http/isOutdated';
import { useServices } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { SelectField, TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { languageNames, languages } from '@/shared/words/languages';
import { useWords } from '@/shared/words/WordsProvider';

type Known = { settings: Settings; tag: string };

const halfHours = Array.from(
  { length: 49 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
);

type Props = { known: Known; onDone: (outcome: 'org.saved' | 'org.changedMeanwhile') => void };

export function GeneralForm({ known, onDone }: Props) {
  const { t } = useWords();
  const help = useId();
  const clock = useClock();
  const { api, session } = useServices();
  const [wanted, setWanted] = useState(known.settings);
  const { opening } = wanted;
  const saving = useMutation({
    mutationFn: ({ name, zone, locale, opening, modelWords }: Settings) =>
      answer(
        api.PUT('/api/v1/organization', {
          params: { header: { 'If-Match': known.tag } },
          body: { name, zone, locale, opening, modelWords },
        }),
        settingsShape,
      ),
    onSuccess: () => {
      // The session knows the organisation's name and zone as well.
      session.renew();
      onDone('org.saved');
    },
    onError: (error) => isOutdated(error) && onDone('org.changedMeanwhile'),
  });

  function save(event: FormEvent) {
    event.preventDefault();
    if (!saving.isPending && opening.days.length > 0) saving.mutate(wanted);
  }

  const changed = JSON.stringify(wanted) !== JSON.stringify(known.settings);
  return (
    <form onSubmit={save}>
      <div className={fields.row}>
        <TextField
          label={t('org.name')}
          value={wanted.name}
          required
          maxLength={200}
          onChange={({ target }) => setWanted({ ...wanted, name: target.value })}
        />
        <SelectField
          label={t('org.zone')}
          value={wanted.zone}
          options={withOwn(Intl.supportedValuesOf('timeZone'), known.settings.zone).map((one) => [one, one])}
          onChange={(zone) => setWanted({ ...wanted, zone })}
        />
        <SelectField
          label={t('org.locale')}
          value={wanted.locale}
          options={withOwn(languages, known.settings.locale).map((one) => [one, nameOf(one)])}
          onChange={(locale) => setWanted({ ...wanted, locale })}
        />
      </div>
      <fieldset className={styles.days}>
        <legend>{t('org.openDays')}</legend>
        {/* January 2024 begins with a Monday. */}
        {weekdays.map((day, index) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={opening.days.includes(day)}
              onChange={({ target }) =>
                setWanted({
                  ...wanted,
                  opening: {
                    ...opening,
                    days: weekdays.filter((one) =>
                      one === day ? target.checked : opening.days.includes(one),
                    ),
                  },
                })
              }
            />
            {clock.weekday(`2024-01-0${index + 1}`)}
          </label>
        ))}
      </fieldset>
      <div className={fields.row}>
        <SelectField
          label={t('org.opens')}
          value={opening.from}
          options={withOwn(halfHours.slice(0, -1), opening.from).map((one) => [one, one])}
          onChange={(from) => setWanted({ ...wanted, opening: { ...opening, from } })}
        />
        <SelectField
          label={t('org.closes')}
          value={opening.until}
          options={withOwn(
            halfHours.filter((one) => one > opening.from),
            opening.until,
          ).map((one) => [one, one])}
          onChange={(until) => setWanted({ ...wanted, opening: { ...opening, until } })}
        />
      </div>
      <div className={styles.choice}>
        <label>
          <input
            type="checkbox"
            checked={wanted.modelWords}
            aria-describedby={help}
            onChange={({ target }) => setWanted({ ...wanted, modelWords: target.checked })}
          />
          {t('org.modelWords')}
        </label>
        <p id={help} className={styles.note}>
          {t('org.modelWordsHelp')}
        </p>
      </div>
      <p role="alert" className={styles.problem}>
        {saving.isError && !isOutdated(saving.error) && t('org.notSaved')}
      </p>
      <p className={styles.answers}>
        <Button look="primary" type="submit" aria-disabled={!changed || saving.isPending}>
          {t('org.save')}
        </Button>
      </p>
    </form>
  );
}

/** The own value stays a choice, whatever the list knows. */
function withOwn<T extends string>(all: readonly T[], own: T | string): string[] {
  return all.some((one) => one === own) ? [...all] : [own, ...all];
}

function nameOf(locale: string): string {
  const known = languages.find((one) => one === locale);
  return known
    ? languageNames[known]
    : (new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale);
}
