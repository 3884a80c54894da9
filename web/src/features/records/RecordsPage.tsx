import { useInfiniteQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { RecordFilters } from '@/features/records/RecordFilters';
import styles from '@/features/records/RecordsPage.module.css';
import { filterNames, isKind, kinds, recordsQuery } from '@/features/records/recordsQuery';
import { useServices, useSignedIn } from '@/shared/http/services';
import { RecordTable } from '@/shared/records/RecordTable';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageHead } from '@/shared/ui/PageHead';
import { State } from '@/shared/ui/State';
import { useFilters } from '@/shared/ui/useFilters';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

export function nameOfKind(kind: (typeof kinds)[number]): MessageId {
  return kind === 'service-records' ? 'activity.source.service_records' : `activity.source.${kind}`;
}

export default function RecordsPage() {
  const { t } = useWords();
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const { kind: asked } = useParams();
  const kind = isKind(asked) ? asked : 'calls';
  const filters = useFilters(filterNames);
  const query = useInfiniteQuery(recordsQuery(api, organization.id, kind, filters.values));
  return (
    <>
      <PageHead name={t('records.title')}>
        {member.role !== 'viewer' && (
          <Link to="/records/import" className={styles.import}>
            <Upload aria-hidden size={16} />
            {t('records.import')}
          </Link>
        )}
      </PageHead>
      <nav className={styles.kinds} aria-label={t('records.kinds')}>
        {kinds.map((one) => (
          <Link
            key={one}
            to={`/records/${one}`}
            className={styles.kind ?? ''}
            aria-current={one === kind ? 'page' : undefined}
          >
            {t(nameOfKind(one))}
          </Link>
        ))}
      </nav>
      <section className={styles.panel} aria-label={t(nameOfKind(kind))}>
        <RecordFilters kind={kind} filters={filters} />
        <Loaded query={query} lines={10}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.records);
            if (rows.length === 0)
              return filters.any ? (
                <State
                  name="noResults"
                  action={<Button onClick={filters.clear}>{t('history.clearFilters')}</Button>}
                />
              ) : (
                <State
                  name="notConnected"
                  action={
                    member.role !== 'viewer' && (
                      <Link className="link" to="/records/import">
                        {t('records.importRecords')}
                      </Link>
                    )
                  }
                />
              );
            return (
              <>
                <p role="status" className={styles.note}>
                  {t('records.shown', { n: rows.length })}
                  {pages[0]?.masked && ` ${t('evidence.masked')}`}
                </p>
                <RecordTable rows={rows} title={t(nameOfKind(kind))} />
                {query.hasNextPage && (
                  <div className={styles.more}>
                    <LoadMore pages={query} />
                  </div>
                )}
              </>
            );
          }}
        </Loaded>
      </section>
    </>
  );
}
