import en from 'virtual:messages/en';
import pages from 'virtual:messages/en/pages';
import { Words } from '@/shared/words/words';

/** The English words, there at once. */
export const englishWords = new Words('en', { ...en, ...pages });
