import type { UseQueryResult } from '@tanstack/react-query';
import { AbsentBrief } from '@/features/activity/AbsentBrief';
import { BriefView } from '@/features/activity/BriefView';
import { StaleLine } from '@/features/activity/StaleLine';
import { Unloaded } from '@/features/activity/Unloaded';
import type { DayAnswer } from '@/shared/brief/briefQuery';
import { useClock } from '@/shared/preferences/useClock';
import type { Day } from '@/shared/time/day';

export type PanelProps = {
  day: Day | undefined;
  yesterday: Day | undefined;
  me: UseQueryResult<unknown>;
  brief: UseQueryResult<DayAnswer>;
  onChoose: (day: Day | undefined) => void;
  onNewest: () => void;
};

type Props = PanelProps & { onAct: () => void };

/** Loading, error, empty or ready; a brief that could not be refreshed stays, and says so. */
export function PanelBody({ day, yesterday, me, brief, onChoose, onNewest, onAct }: Props) {
  const clock = useClock();
  const retry = (query: UseQueryResult<unknown>) => () => {
    if (query.isFetching) return;
    onAct();
    query.refetch();
  };
  if (day === undefined) return <Unloaded day={undefined} query={me} onRetry={retry(me)} />;
  if (brief.data === undefined) return <Unloaded day={clock.day(day)} query={brief} onRetry={retry(brief)} />;
  return (
    <>
      <StaleLine query={brief} answer={brief.data} onRetry={retry(brief)} />
      {brief.data.kind === 'absent' ? (
        <AbsentBrief
          day={day}
          yesterday={yesterday}
          looking={brief.isFetching}
          onRetry={retry(brief)}
          onChoose={(next) => {
            onAct();
            onChoose(next);
          }}
        />
      ) : (
        <BriefView
          brief={brief.data.brief}
          onNewest={() => {
            onAct();
            onNewest();
          }}
        />
      )}
    </>
  );
}
