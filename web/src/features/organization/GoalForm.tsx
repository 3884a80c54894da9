import { type FormEvent, useState } from 'react';
import type { Goal } from '@/features/organization/orgShapes';
import type { Metric } from '@/shared/http/schemas';
import { Button } from '@/shared/ui/Button';
import { SelectField, TextField } from '@/shared/ui/Fields';
import fields from '@/shared/ui/FormRow.module.css';
import { useWords } from '@/shared/words/WordsProvider';

const usual = 'calls_completed';
const highest = 1_000_000_000;

type Props = { counts: Metric[]; pending: boolean; onAdd: (goal: Goal) => void };

export function GoalForm({ counts, pending, onAdd }: Props) {
  const { t } = useWords();
  const [metric, setMetric] = useState(usual);
  const [per, setPer] = useState<Goal['per']>('week');

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const goal = Number(new FormData(event.currentTarget).get('goal'));
    if (pending || !Number.isInteger(goal) || goal < 1) return;
    onAdd({ metric, per, goal });
    event.currentTarget.reset();
  }

  return (
    <form className={fields.row} onSubmit={add}>
      <SelectField
        label={t('org.goalMetric')}
        value={metric}
        options={counts.map(({ metric, name }) => [metric, name])}
        onChange={setMetric}
      />
      <SelectField
        label={t('org.goalSpan')}
        value={per}
        options={(['week', 'month'] as const).map((span) => [span, t(`org.goalSpan.${span}`)])}
        onChange={(span) => setPer(span === 'month' ? 'month' : 'week')}
      />
      <TextField
        label={t('org.goal')}
        name="goal"
        type="number"
        inputMode="numeric"
        min={1}
        max={highest}
        step={1}
        required
      />
      <Button type="submit" aria-disabled={pending}>
        {t('org.goalSet')}
      </Button>
    </form>
  );
}
