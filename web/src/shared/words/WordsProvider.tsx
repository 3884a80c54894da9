import { createContext, type ReactNode, use, useContext, useEffect, useState } from 'react';
import type { Language } from '@/shared/words/languages';
import { loadWords, withPageWords } from '@/shared/words/loadWords';
import type { Words } from '@/shared/words/words';

const WordsContext = createContext<Words | undefined>(undefined);

/** Keeps the words that are shown until those of another language have arrived. */
export function WordsProvider({
  first,
  language,
  children,
}: {
  first: Words;
  language: Language;
  children: ReactNode;
}) {
  const [words, setWords] = useState(first);

  useEffect(() => {
    let wanted = true;
    loadWords(language).then(
      (loaded) => wanted && setWords((shown) => (shown.language === language ? shown : loaded)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);

  return <WordsContext value={words}>{children}</WordsContext>;
}

/** For what is loaded after the first route: waits for its words as it waits for its code. */
export function PageWords({ children }: { children: ReactNode }) {
  return <WordsContext value={use(withPageWords(useWords()))}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('WordsProvider is missing');
  return words;
}
