import { Download } from 'lucide-react';
import styles from '@/features/evidence/EvidenceDrawer.module.css';
import { type ItemOfDay, receiptPath } from '@/features/evidence/receiptQuery';
import type { ReceiptResult } from '@/features/evidence/useReceipt';
import { useDownload } from '@/shared/http/useDownload';
import { RecordTable } from '@/shared/records/RecordTable';
import { Button } from '@/shared/ui/Button';
import { LoadMore } from '@/shared/ui/LoadMore';
import { LoadProblem } from '@/shared/ui/LoadProblem';
import { SkeletonLines } from '@/shared/ui/SkeletonLines';
import { useWords } from '@/shared/words/WordsProvider';

export function Rows({ place, receipt }: { place: ItemOfDay; receipt: ReceiptResult }) {
  const words = useWords();
  const { t } = words;
  const download = useDownload();
  const pages = receipt.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const all = pages[0]?.records ?? 0;
  const revision = place.revision === undefined ? '' : `?revision=${place.revision}`;
  return (
    <section id="evidence-rows" className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('evidence.rows')}</h3>
        {rows.length > 0 && (
          <Button
            aria-disabled={download.pending}
            onClick={() =>
              download.start(`${receiptPath(place)}.csv${revision}`, `${place.day}-${place.id}.csv`)
            }
          >
            <Download aria-hidden size={16} />
            {t('evidence.csv')}
          </Button>
        )}
      </div>
      {download.failed && <p role="alert">{t('state.cause.status')}</p>}
      {receipt.isError && rows.length === 0 && (
        <LoadProblem what={t('state.what.part')} error={receipt.error} onRetry={() => receipt.refetch()} />
      )}
      {receipt.isPending && <SkeletonLines lines={4} />}
      {receipt.isSuccess && rows.length === 0 && <p className={styles.note}>{t('evidence.rowsNone')}</p>}
      {pages[0]?.masked && <p className={styles.note}>{t('evidence.masked')}</p>}
      {rows.length > 0 && (
        <>
          <RecordTable rows={rows} title={t('evidence.rows')} />
          <div className={styles.more}>
            <p role="status" className={styles.note}>
              {t('evidence.rowsOf', { shown: words.number(rows.length), all: words.number(all) })}
            </p>
            {receipt.hasNextPage && <LoadMore pages={receipt} />}
          </div>
        </>
      )}
    </section>
  );
}
