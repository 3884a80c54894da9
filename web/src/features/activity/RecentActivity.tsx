import type { UseQueryResult } from '@tanstack/react-query';
import { AbsentBrief } from '@/features/activity/AbsentBrief';
import { BriefView } from '@/features/activity/BriefView';
import type { DayAnswer } from '@/features/activity/briefQuery';
import styles from '@/features/activity/RecentActivity.module.css';
import { StaleLine } from '@/features/activity/StaleLine';
import { Unloaded } from '@/features/activity/Unloaded';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';
import type { Day } from '@/shared/time/day';

type Props = {
  day: Day | undefined;
  yesterday: Day | undefined;
  clock: Clock;
  me: UseQueryResult<unknown>;
  brief: UseQueryResult<DayAnswer>;
  onChoose: (day: Day | undefined) => void;
};

export function RecentActivity(props: Props) {
  return (
    <section className={styles.panel} aria-labelledby="recent-activity" aria-busy={props.brief.isPending}>
      <h2 id="recent-activity" className={styles.heading}>
        {messages.activity.heading}
      </h2>
      <PanelBody {...props} />
    </section>
  );
}

function PanelBody({ day, yesterday, clock, me, brief, onChoose }: Props) {
  if (day === undefined) return <Unloaded day={undefined} query={me} />;
  if (brief.data === undefined) return <Unloaded day={clock.day(day)} query={brief} />;
  return (
    <>
      <StaleLine query={brief} answer={brief.data} clock={clock} />
      {brief.data.kind === 'absent' ? (
        <AbsentBrief
          day={day}
          yesterday={yesterday}
          clock={clock}
          onRetry={() => brief.refetch()}
          onChoose={onChoose}
        />
      ) : (
        <BriefView brief={brief.data.brief} clock={clock} />
      )}
    </>
  );
}
