import { Printer } from 'lucide-react';
import styles from '@/features/day/DayHeader.module.css';
import { DaySwitcher } from '@/features/day/DaySwitcher';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import type { Day } from '@/shared/time/day';
import { IconButton } from '@/shared/ui/IconButton';
import type { MessageId } from '@/shared/words/messageId';
import { Say } from '@/shared/words/Say';
import { useWords } from '@/shared/words/WordsProvider';

type Props = {
  name: string;
  day: Day | undefined;
  yesterday: Day | undefined;
  brief: ShownBrief | undefined;
  onChoose: (day: Day | undefined) => void;
};

export function DayHeader({ name, day, yesterday, brief, onChoose }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const { organization } = useSignedIn();
  const named = day && clock.day(day);
  return (
    <div className={styles.frame}>
      <div className={styles.header}>
        <title>{named === undefined ? t('shell.product') : t('shell.title', { page: named })}</title>
        <h1 className={styles.greeting}>
          <Say id={greeting(clock.hour(Date.now()))} values={{ name: <bdi key="name">{name}</bdi> }} />
        </h1>
        <p className={styles.paper}>
          <bdi>{organization.name}</bdi>
        </p>
        <div className={styles.about}>
          <p className={styles.day}>
            {named !== undefined && t('day.dayAndZone', { day: named, zone: clock.zone })}
          </p>
          <p className={styles.through}>
            {brief &&
              (brief.dataThrough === null
                ? t('day.noDataYet')
                : t('day.dataThrough', { instant: clock.dayAndTime(brief.dataThrough) }))}
          </p>
        </div>
        <div className={styles.tools}>
          {day !== undefined && <DaySwitcher day={day} yesterday={yesterday} onChoose={onChoose} />}
          {brief && <IconButton icon={Printer} label={t('day.print')} onClick={() => print()} />}
        </div>
      </div>
    </div>
  );
}

function greeting(hour: number): MessageId {
  if (hour >= 5 && hour < 12) return 'day.morning';
  return hour >= 12 && hour < 18 ? 'day.afternoon' : 'day.evening';
}
