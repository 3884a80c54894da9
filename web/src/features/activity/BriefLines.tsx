import { isQuiet } from '@/features/activity/quiet';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

/** What must be known before the five lines are read: an old revision, a silent source, rules instead of AI. */
export function BriefLines({ brief, onNewest }: { brief: ShownBrief; onNewest: () => void }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const newest = Math.max(...brief.revisions.map(({ revision }) => revision));
  const published = brief.revisions.find(({ revision }) => revision === brief.revision)?.publishedAt;
  const silent = brief.health.filter(({ state, newest: last }) => state === 'silent' && last !== null);
  const since = silent.map(({ newest: last }) => last ?? '').sort()[0];
  const unavailable = brief.items.some(({ provenance }) => provenance?.outcome === 'unavailable');
  const unconnected = brief.health.length > 0 && brief.health.every(({ state }) => state === 'never');
  return (
    <>
      {brief.revision < newest && (
        <State
          name="oldRevision"
          values={{ revision: brief.revision, instant: clock.dayAndTime(published ?? brief.generatedAt) }}
          action={<Button onClick={onNewest}>{t('day.revisionNewest')}</Button>}
        />
      )}
      {unconnected && <State name="notConnectedLine" />}
      {since !== undefined && (
        <State
          name="sourceLate"
          values={{
            sources: words.list(silent.map(({ source }) => t(`activity.source.${source}`))),
            instant: clock.dayAndTime(since),
          }}
        />
      )}
      {unavailable && <State name="degraded" />}
      {isQuiet(brief) && <State name="quiet" values={{ day: clock.day(brief.date) }} />}
    </>
  );
}
