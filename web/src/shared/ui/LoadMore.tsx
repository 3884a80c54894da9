import { Button } from '@/shared/ui/Button';
import { useWords } from '@/shared/words/WordsProvider';

type Pages = { isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** Asks for the next page, once however often it is pressed. */
export function LoadMore({ pages }: { pages: Pages }) {
  const { t } = useWords();
  const loading = pages.isFetchingNextPage;
  return (
    <Button aria-disabled={loading} onClick={() => !loading && pages.fetchNextPage()}>
      {loading ? t('shell.loading') : t('shell.loadMore')}
    </Button>
  );
}
