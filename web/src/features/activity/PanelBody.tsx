import type { UseQueryResult } from '@tanstack/react-query';
import { AbsentBrief } from '@/features/activity/AbsentBrief';
import { BriefView } from '@/features/activity/BriefView';
import type { DayAnswer } from '@/features/activity/briefQuery';
import { StaleLine } from '@/features/activity/StaleLine';
import { Unloaded } from '@/features/activity/Unloaded';
import type { Clock } from '@/shared/time/clock';
import type { Day } from '@/shared/time/day';

export type PanelProps = {
  day: Day | undefined;
  yesterday: Day | undefined;
  clock: Clock;
  me: UseQueryResult<unknown>;
  brief: UseQueryResult<DayAnswer>;
  onChoose: (day: Day | undefined) => void;
};

type Props = PanelProps & { onAct: () => void };

/** Loading, error, empty or ready; a brief that could not be refreshed stays, and says so. */
export function PanelBody({ day, yesterday, clock, me, brief, onChoose, onAct }: Props) {
  const retry = (query: UseQueryResult<unknown>) => () => {
    if (query.isFetching) return;
    onAct();
    query.refetch();
  };
  if (day === undefined) return <Unloaded day={undefined} query={me} onRetry={retry(me)} />;
  if (brief.data === undefined) return <Unloaded day={clock.day(day)} query={brief} onRetry={retry(brief)} />;
  return (
    <>
      <StaleLine query={brief} answer={brief.data} clock={clock} onRetry={retry(brief)} />
      {brief.data.kind === 'absent' ? (
        <AbsentBrief
          day={day}
          yesterday={yesterday}
          clock={clock}
          looking={brief.isFetching}
          onRetry={retry(brief)}
          onChoose={(next) => {
            onAct();
            onChoose(next);
          }}
        />
      ) : (
        <BriefView brief={brief.data.brief} clock={clock} />
      )}
    </>
  );
}
