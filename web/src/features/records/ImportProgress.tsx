import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import styles from '@/features/records/ImportPage.module.css';
import { type ImportState, importShape } from '@/features/records/importApi';
import type { Kind } from '@/features/records/recordsQuery';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useDownload } from '@/shared/http/useDownload';
import { Button } from '@/shared/ui/Button';
import { Panel } from '@/shared/ui/Panel';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const lookAgainMillis = 1000;

type Props = { first: ImportState; kind: Kind; onAnother: () => void };

/** How far the server has read a file, until it has, and what became of its rows. */
export function ImportProgress({ first, kind, onAnother }: Props) {
  const words = useWords();
  const { t } = words;
  const { api } = useServices();
  const { organization } = useSignedIn();
  const queryClient = useQueryClient();
  const download = useDownload();
  const { data = first } = useQuery({
    queryKey: ['import', organization.id, first.id],
    queryFn: ({ signal }) => read(api, `/api/v1/imports/${first.id}`, importShape, { signal }),
    initialData: first,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookAgainMillis : false),
  });
  const running = data.state === 'running';
  const share = data.bytes === 0 ? 0 : data.bytesRead / data.bytes;
  const counts = ['read', 'added', 'updated', 'unchanged', 'refused'] as const;

  useEffect(() => {
    if (!running) queryClient.invalidateQueries({ queryKey: ['records', organization.id] });
  }, [running, queryClient, organization.id]);

  return (
    <Panel title={t('records.import.title')}>
      <p role="status" className={styles.doing}>
        {t(sentenceOf(data), {
          name: data.name,
          percent: words.number(share, { style: 'percent', maximumFractionDigits: 0 }),
        })}
      </p>
      <progress className={styles.bar} max={1} value={running ? share : 1} aria-label={data.name} />
      <dl className={styles.counts}>
        {counts.map((count) => (
          <div key={count} data-bad={count === 'refused' && data.rows.refused > 0}>
            <dt>{t(`records.import.${count}`)}</dt>
            <dd>{words.number(data.rows[count])}</dd>
          </div>
        ))}
      </dl>
      {data.unknownColumns.length > 0 && (
        <p className={styles.note}>
          {t('records.import.unknown', { columns: words.list(data.unknownColumns) })}
        </p>
      )}
      {!running && (
        <div className={styles.next}>
          {data.rows.refused > 0 && (
            <Button
              onClick={() =>
                download.start(`/api/v1/imports/${data.id}/rejected`, `rejected-${data.name}.csv`)
              }
            >
              <Download aria-hidden size={16} />
              {t('records.import.rejected')}
            </Button>
          )}
          <Link className="link" to={`/records/${kind}`}>
            {t('records.import.see')}
          </Link>
          <Button onClick={onAnother}>{t('records.import.another')}</Button>
        </div>
      )}
    </Panel>
  );
}

function sentenceOf({ state }: ImportState): MessageId {
  if (state === 'interrupted') return 'records.import.failed';
  return `records.import.${state}`;
}
