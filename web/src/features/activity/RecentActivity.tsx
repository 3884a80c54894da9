import { useRef } from 'react';
import { PanelBody, type PanelProps } from '@/features/activity/PanelBody';
import styles from '@/features/activity/RecentActivity.module.css';
import { useWords } from '@/shared/words/WordsProvider';

export function RecentActivity(props: PanelProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button of a state goes away with the state; the focus stays in the panel.
  const onAct = () => heading.current?.focus();
  return (
    <section className={styles.panel} aria-labelledby="recent-activity" aria-busy={props.brief.isPending}>
      <h2 id="recent-activity" ref={heading} tabIndex={-1} className={styles.heading}>
        {t('activity.heading')}
      </h2>
      <PanelBody {...props} onAct={onAct} />
    </section>
  );
}
