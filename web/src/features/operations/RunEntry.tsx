import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from '@/features/operations/OperationsPage.module.css';
import { type Run, type RunDay, runWithDaysShape } from '@/features/operations/runsShape';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Badge, type BadgeTone } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { useWords } from '@/shared/words/WordsProvider';

const tones: Record<Run['state'], BadgeTone> = {
  queued: 'plain',
  running: 'plain',
  done: 'good',
  failed: 'bad',
  interrupted: 'warn',
};

/** One run: which days, how far, and on request what became of each. */
export function RunEntry({ run }: { run: Run }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const [open, setOpen] = useState(false);
  const { published, revised, unchanged, failed, total } = run.days;
  const span =
    run.from === run.to
      ? clock.dayWithYear(run.from)
      : t('ops.span', { from: clock.dayWithYear(run.from), to: clock.dayWithYear(run.to) });
  return (
    <li className={styles.run}>
      <p className={styles.day}>{span}</p>
      <p className={styles.outcome}>
        <Badge tone={tones[run.state]}>{t(`ops.state.${run.state}`)}</Badge>
      </p>
      <p className={styles.note}>
        {clock.dayAndTime(run.startedAt ?? run.askedAt)} · {t(`ops.trigger.${run.trigger}`)} ·{' '}
        {t('ops.counts', {
          done: words.number(published + revised + unchanged),
          total,
          failed: words.number(failed),
        })}
      </p>
      <p className={styles.more}>
        <Button aria-expanded={open} aria-label={t('ops.daysOf', { span })} onClick={() => setOpen(!open)}>
          {t('ops.days')}
        </Button>
      </p>
      {open && <Days run={run} />}
    </li>
  );
}

function Days({ run }: { run: Run }) {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const found = useQuery({
    queryKey: ['runs', organization.id, run.id, run.state],
    queryFn: async ({ signal }) => {
      const params = { path: { id: run.id } };
      return (await answer(api.GET('/api/v1/runs/{id}', { params, signal }), runWithDaysShape)).body;
    },
  });
  return (
    <div className={styles.days}>
      <Loaded query={found} what={t('ops.days')} lines={2}>
        {({ days }) => (
          <ul>
            {days.map((day) => (
              <Day key={day.date} day={day} />
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}

function Day({ day: { date, outcome, reason } }: { day: RunDay }) {
  const { t } = useWords();
  const clock = useClock();
  return (
    <li>
      <Link className="link" to={`/days/${date}`}>
        {clock.dayWithYear(date)}
      </Link>{' '}
      {t(`ops.outcome.${outcome}`)}
      {reason !== null && ` · ${t(`ops.reason.${reason}`)}`}
    </li>
  );
}
