import { Link } from 'react-router';
import styles from '@/features/evidence/EvidenceDrawer.module.css';
import type { ShownBrief } from '@/shared/brief/briefShape';
import type { BriefItem, Provenance } from '@/shared/http/schemas';
import { useClock } from '@/shared/preferences/useClock';
import { dollars } from '@/shared/usage/dollars';
import { useWords } from '@/shared/words/WordsProvider';

/** Who worded the line, what the check said, and the earlier revisions of the day. */
export function HowWritten({ item, brief }: { item: BriefItem; brief: ShownBrief }) {
  const { t } = useWords();
  const clock = useClock();
  const named = (revision: number, publishedAt: string) =>
    t('day.revisionOf', {
      revision,
      day: clock.day(clock.dayOf(publishedAt)),
      time: clock.time(publishedAt),
    });
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('evidence.written')}</h3>
      <dl className={styles.facts}>
        <dt>{t('evidence.by')}</dt>
        <dd>{t(`activity.writtenBy.${item.writtenBy}`)}</dd>
        <dt>{t('evidence.writtenAt')}</dt>
        <dd>{clock.dayAndTime(brief.generatedAt)}</dd>
        {item.provenance && <ModelFacts provenance={item.provenance} />}
        <dt>{t('evidence.revisions')}</dt>
        <dd>
          <ul>
            {brief.revisions.map(({ revision, publishedAt }) => (
              <li key={revision}>
                {revision === brief.revision ? (
                  <>
                    {named(revision, publishedAt)} ({t('evidence.shownNow')})
                  </>
                ) : (
                  <Link className="link" to={`/days/${brief.date}?revision=${revision}`}>
                    {named(revision, publishedAt)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}

function ModelFacts({ provenance }: { provenance: Provenance }) {
  const words = useWords();
  const { t } = words;
  const { model, promptVersion, outcome, inputTokens, outputTokens, costUsd, latencyMillis } = provenance;
  const unknown = t('shell.unknown');
  const count = (amount: number | null) => (amount === null ? unknown : words.number(amount));
  return (
    <>
      <dt>{t('evidence.model')}</dt>
      <dd>
        <bdi>{model ?? unknown}</bdi>
      </dd>
      <dt>{t('evidence.prompt')}</dt>
      <dd>
        <bdi>{promptVersion ?? unknown}</bdi>
      </dd>
      <dt>{t('evidence.verdict')}</dt>
      <dd>{t(`evidence.verdict.${outcome}`)}</dd>
      <dt>{t('evidence.tokens')}</dt>
      <dd>{t('evidence.tokensOf', { sent: count(inputTokens), received: count(outputTokens) })}</dd>
      <dt>{t('evidence.cost')}</dt>
      <dd>{costUsd === null ? unknown : <bdi>{dollars(words, costUsd)}</bdi>}</dd>
      <dt>{t('evidence.took')}</dt>
      <dd>
        {t('evidence.seconds', { n: words.number(latencyMillis / 1000, { maximumFractionDigits: 1 }) })}
      </dd>
    </>
  );
}
