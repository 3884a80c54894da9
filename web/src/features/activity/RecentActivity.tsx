import { type ReactNode, useRef } from 'react';
import { PanelBody, type PanelProps } from '@/features/activity/PanelBody';
import styles from '@/features/activity/RecentActivity.module.css';
import { useWords } from '@/shared/words/WordsProvider';

/** @param beside what else may be said of the brief, in the line of the heading */
export function RecentActivity({ beside, ...props }: PanelProps & { beside?: ReactNode }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button of a state goes away with the state; the focus stays in the panel.
  const onAct = () => heading.current?.focus();
  return (
    <section className={styles.panel} aria-labelledby="recent-activity" aria-busy={props.brief.isPending}>
      <div className={styles.head}>
        <h2 id="recent-activity" ref={heading} tabIndex={-1} className={styles.heading}>
          {t('activity.heading')}
        </h2>
        {beside}
      </div>
      <PanelBody {...props} onAct={onAct} />
    </section>
  );
}
