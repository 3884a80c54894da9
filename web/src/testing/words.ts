import en from 'virtual:messages/en';
import { Words } from '@/shared/words/words';

/** The English words, there at once. */
export const englishWords = new Words('en', en);
