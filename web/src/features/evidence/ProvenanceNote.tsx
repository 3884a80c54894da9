import { BadgeCheck } from 'lucide-react';
import styles from '@/features/evidence/Claim.module.css';
import type { WrittenBy } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

export function ProvenanceNote({ writtenBy }: { writtenBy: WrittenBy }) {
  const { t } = useWords();
  return (
    <p className={styles.provenance}>
      <BadgeCheck aria-hidden size={16} />
      {t(`activity.writtenBy.${writtenBy}`)}
    </p>
  );
}
