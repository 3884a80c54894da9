import { ApiError } from '@/shared/http/apiError';
import styles from '@/shared/sample/SampleNote.module.css';
import { useSampleData } from '@/shared/sample/useSampleData';
import { Button } from '@/shared/ui/Button';
import { useWords } from '@/shared/words/WordsProvider';

/** Half a year of invented records, for who wants to see the product before bringing data. */
export function LoadSample() {
  const { t } = useWords();
  const loading = useSampleData('POST');
  const refused = loading.error instanceof ApiError && loading.error.status === 409;
  return (
    <div className={styles.load}>
      <Button aria-disabled={loading.isPending} onClick={() => loading.isPending || loading.mutate()}>
        {t(loading.isPending ? 'sample.loading' : 'sample.load')}
      </Button>
      <p role="status" className={styles.help}>
        {loading.isError ? t(refused ? 'sample.hasRecords' : 'sample.notLoaded') : t('sample.offer')}
      </p>
    </div>
  );
}
