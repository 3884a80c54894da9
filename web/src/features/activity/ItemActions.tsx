import { BellOff, CalendarDays, CheckCheck, Link2, ReceiptText, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import styles from '@/features/activity/ItemActions.module.css';
import { useOpinion } from '@/features/activity/useOpinion';
import type { ShownBrief } from '@/shared/brief/briefShape';
import type { BriefItem } from '@/shared/http/schemas';
import { useSignedIn } from '@/shared/http/services';
import { Button } from '@/shared/ui/Button';
import { IconButton } from '@/shared/ui/IconButton';
import { useWords } from '@/shared/words/WordsProvider';

const mute = { opinion: 'mute', icon: BellOff, label: 'activity.mute' } as const;
const work = [
  { opinion: 'done', icon: CheckCheck, label: 'activity.done' },
  { opinion: 'snooze', icon: CalendarDays, label: 'activity.snooze' },
] as const;

export function ItemActions({ item, brief }: { item: BriefItem; brief: ShownBrief }) {
  const { t } = useWords();
  const opinion = useOpinion(brief.date, item.id);
  const [copied, setCopied] = useState(false);
  const [search] = useSearchParams();
  const revision = search.get('revision');
  const path = `/days/${brief.date}/items/${item.id}${revision === null ? '' : `?revision=${revision}`}`;
  const { member } = useSignedIn();
  // What is quieted is gone for everybody; the two counts are always there.
  const mutable = item.salience !== null && member.role !== 'viewer';
  const quieting = mutable ? (item.label === 'open_work' ? [...work, mute] : [mute]) : [];
  const said = copied ? t('activity.linkCopied') : opinion.said;

  async function copy() {
    await navigator.clipboard.writeText(`${location.origin}${path}`);
    setCopied(true);
    setTimeout(() => setCopied(false), 4000);
  }

  return (
    <div className={styles.actions}>
      <Link
        className={styles.evidence}
        to={path}
        state={{ opened: true }}
        data-evidence
        aria-label={t('activity.evidenceOf', { title: item.title })}
      >
        <ReceiptText aria-hidden size={16} />
        {t('activity.evidence')}
      </Link>
      <IconButton
        icon={ThumbsUp}
        label={t('activity.useful')}
        aria-pressed={opinion.given === 'useful'}
        onClick={() => opinion.give('useful')}
      />
      <IconButton
        icon={ThumbsDown}
        label={t('activity.notUseful')}
        aria-pressed={opinion.given === 'not_useful'}
        onClick={() => opinion.give('not_useful')}
      />
      {quieting.map(({ opinion: one, icon, label }) => (
        <IconButton
          key={one}
          icon={icon}
          label={t(label)}
          aria-pressed={opinion.given === one}
          onClick={() => opinion.give(one)}
        />
      ))}
      {navigator.clipboard && <IconButton icon={Link2} label={t('activity.copyLink')} onClick={copy} />}
      <p role="status" className={styles.said}>
        {said}
        {opinion.undo && !copied && <Button onClick={opinion.undo}>{t('shell.undo')}</Button>}
      </p>
    </div>
  );
}
