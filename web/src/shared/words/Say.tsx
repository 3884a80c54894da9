import { createElement, Fragment, type ReactNode } from 'react';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

/** A message whose values are elements, such as a name that keeps its own direction. */
export function Say({ id, values }: { id: MessageId; values?: Record<string, ReactNode> }) {
  const parts = useWords().parts(id, values);
  return createElement(Fragment, null, ...((Array.isArray(parts) ? parts : [parts]) as ReactNode[]));
}
