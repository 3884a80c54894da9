import { CircleOff } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Claim } from '@/features/evidence/Claim';
import styles from '@/features/evidence/EvidenceDrawer.module.css';
import { HowCounted } from '@/features/evidence/HowCounted';
import { HowWritten } from '@/features/evidence/HowWritten';
import { Rows } from '@/features/evidence/Rows';
import { ScoreParts } from '@/features/evidence/ScoreParts';
import { useReceipt } from '@/features/evidence/useReceipt';
import { useUsual } from '@/features/evidence/useUsual';
import type { ShownBrief } from '@/shared/brief/briefShape';
import type { BriefItem } from '@/shared/http/schemas';
import { useClock } from '@/shared/preferences/useClock';
import type { Day } from '@/shared/time/day';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { day: Day; id: string; brief: ShownBrief | undefined; onClose: () => void };

/** The proof of one line, down to the rows it counts. */
export default function EvidenceDrawer({ day, id, brief, onClose }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const item = brief?.items.find((one) => one.id === id);
  return (
    <Dialog side title={t('evidence.title')} onClose={onClose}>
      {item && brief ? (
        <Proof item={item} brief={brief} />
      ) : (
        <Notice icon={CircleOff} title={t('evidence.gone', { day: clock.day(day) })}>
          {t('evidence.goneHelp')}
        </Notice>
      )}
    </Dialog>
  );
}

function Proof({ item, brief }: { item: BriefItem; brief: ShownBrief }) {
  const [search] = useSearchParams();
  const revision = search.has('revision') ? brief.revision : undefined;
  const place = { day: brief.date, id: item.id, revision };
  const receipt = useReceipt(place);
  const usual = useUsual(item, brief.date);
  const first = receipt.data?.pages[0];
  return (
    <div className={styles.parts}>
      <Claim item={item} usual={usual} />
      <HowCounted item={item} first={first} usual={usual} zone={brief.zone} />
      <Rows place={place} receipt={receipt} />
      <ScoreParts salience={item.salience} />
      <HowWritten item={item} brief={brief} />
    </div>
  );
}
