import { useQuery } from '@tanstack/react-query';
import styles from '@/features/organization/OrganizationPage.module.css';
import { type Source, sourcesShape } from '@/features/organization/sourcesShape';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Badge, type BadgeTone } from '@/shared/ui/Badge';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const tones: Record<Source['state'], BadgeTone> = {
  new: 'plain',
  unfinished: 'plain',
  current: 'good',
  incomplete: 'warn',
  deletions_held: 'warn',
  interrupted: 'warn',
  unreachable: 'bad',
  no_right: 'bad',
  schema_changed: 'bad',
};

/** Databases of others that are read. They are attached by command, so here they are looked at. */
export function Sources() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const sources = useQuery({
    queryKey: ['sources', organization.id],
    queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/sources', { signal }), sourcesShape)).body,
  });
  return (
    <Panel title={t('org.sources')} help={t('org.sourcesHelp')}>
      <Loaded query={sources} what={t('org.sources')} lines={3}>
        {(loaded) =>
          loaded.sources.length === 0 ? (
            <p className={styles.note}>{t('org.noSources')}</p>
          ) : (
            <ul className={styles.entries}>
              {loaded.sources.map((source) => (
                <SourceEntry key={`${source.source} ${source.feed}`} source={source} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  return (
    <li>
      <div>
        <p className={styles.entry}>
          <bdi>{source.source}</bdi> · <bdi>{source.feed}</bdi>
        </p>
        <p className={styles.note}>
          {t('org.source.counts', {
            known: words.number(source.records),
            refused: words.number(source.refused),
          })}
        </p>
        <p className={styles.note}>
          {t('org.source.readAt', { instant: clock.dayAndTime(source.readAt) })}
          {source.knownUntil !== null &&
            ` · ${t('org.source.knownUntil', { instant: clock.dayAndTime(source.knownUntil) })}`}
        </p>
        <p>{t(`org.source.next.${source.state}`)}</p>
      </div>
      <Badge tone={tones[source.state]}>{t(`org.source.state.${source.state}`)}</Badge>
    </li>
  );
}
