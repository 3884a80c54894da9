import styles from '@/features/activity/LoadingBrief.module.css';
import { SkeletonRows } from '@/features/activity/SkeletonRows';
import { messages } from '@/shared/messages';
import { useDelayed } from '@/shared/ui/useDelayed';

export function LoadingBrief({ day, failures }: { day: string | undefined; failures: number }) {
  const slow = useDelayed(200);
  const words = failures > 0 ? messages.activity.stillTrying(day) : messages.activity.loading(day);
  return (
    <>
      <SkeletonRows shown={slow} />
      <p role="status" className={failures > 0 ? styles.note : 'visually-hidden'}>
        {slow && words}
      </p>
    </>
  );
}
