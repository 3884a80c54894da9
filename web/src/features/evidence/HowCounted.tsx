import styles from '@/features/evidence/EvidenceDrawer.module.css';
import type { ReceiptPage } from '@/features/evidence/receiptQuery';
import type { BriefItem } from '@/shared/http/schemas';
import type { Usual } from '@/shared/metrics/seriesShape';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

type Props = {
  item: BriefItem;
  first: ReceiptPage | undefined;
  usual: Usual | undefined;
  zone: string;
};

/** Definition, window with its zone, sample and usual range. */
export function HowCounted({ item, first, usual, zone }: Props) {
  const { t } = useWords();
  const { amountOf } = useMetricText();
  const unit = first?.metric.unit ?? 'count';
  const clock = useClock();
  const { receipt } = item;
  return (
    <dl className={styles.facts}>
      <dt>{t('evidence.counts')}</dt>
      <dd dir="auto">{receipt.definition}</dd>
      <dt>{t('evidence.window')}</dt>
      <dd>
        {t('evidence.windowOf', {
          from: clock.dayAndTime(receipt.from),
          until: clock.dayAndTime(receipt.until),
          zone,
        })}
      </dd>
      {usual && (
        <>
          <dt id="evidence-usual">{t('evidence.usual')}</dt>
          <dd>
            {t('evidence.usualOf', { low: amountOf(usual.low, unit), high: amountOf(usual.high, unit) })}
          </dd>
        </>
      )}
      {first && (
        <>
          <dt>{t('evidence.sample')}</dt>
          <dd>
            {t('evidence.sampleOf', { n: first.records })} · {t(`evidence.${first.state}`)}
          </dd>
        </>
      )}
      <dt>{t('evidence.version')}</dt>
      <dd>
        <code className={styles.code}>{receipt.dataVersion}</code>
      </dd>
    </dl>
  );
}
