import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isAbsent } from '@/shared/http/apiError';
import { LoadProblem } from '@/shared/ui/LoadProblem';
import { SkeletonLines } from '@/shared/ui/SkeletonLines';
import { State } from '@/shared/ui/State';
import { useWords } from '@/shared/words/WordsProvider';

type Props<T> = {
  query: UseQueryResult<T>;
  what?: string;
  lines?: number;
  children: (data: T) => ReactNode;
};

/** What a query gave, or the state it is in; never nothing. */
export function Loaded<T>({ query, what, lines = 5, children }: Props<T>) {
  const { t } = useWords();
  const named = what ?? t('state.what.page');
  if (query.data !== undefined) return children(query.data);
  if (isAbsent(query.error)) return <State name="unavailable" values={{ what: named }} />;
  if (query.isError)
    return <LoadProblem what={named} error={query.error} onRetry={() => void query.refetch()} />;
  if (query.fetchStatus === 'paused') return <State name="offline" values={{ what: named }} />;
  return <SkeletonLines lines={lines} />;
}
