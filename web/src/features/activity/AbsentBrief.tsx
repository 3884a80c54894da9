import { useClock } from '@/shared/preferences/useClock';
import { type Day, plusDays } from '@/shared/time/day';
import { Button } from '@/shared/ui/Button';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

type Props = {
  day: Day;
  yesterday: Day | undefined;
  looking: boolean;
  onRetry: () => void;
  onChoose: (day: Day | undefined) => void;
};

/** No brief of this day: on its way, not due yet, or never made. */
export function AbsentBrief({ day, yesterday, looking, onRetry, onChoose }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const { zone } = clock;
  if (day === yesterday)
    return (
      <State
        name="due"
        values={{ day: clock.day(day), zone }}
        action={
          <Button aria-disabled={looking} onClick={onRetry}>
            {looking ? t('shell.refreshing') : t('state.lookAgain')}
          </Button>
        }
      />
    );
  const toYesterday = yesterday !== undefined && (
    <Button onClick={() => onChoose(undefined)}>{t('state.goTo', { day: clock.day(yesterday) })}</Button>
  );
  if (yesterday === undefined || day < yesterday)
    return <State name="absent" values={{ day: clock.day(day) }} action={toYesterday} />;
  const dueOn = clock.day(plusDays(day, 1));
  return <State name="notOver" values={{ day: clock.day(day), dueOn, zone }} action={toYesterday} />;
}
