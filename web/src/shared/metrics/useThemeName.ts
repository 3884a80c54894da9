import { useWords } from '@/shared/words/WordsProvider';

const known = [
  'waiting_time',
  'price',
  'communication',
  'quality_of_work',
  'pick_up_and_delivery',
  'staff',
  'parts',
  'facilities',
  'booking',
] as const;

/** A theme in the reader's language, by its word or its English name; one that is not known keeps its name. */
export function useThemeName(): (theme: string) => string {
  const { t } = useWords();
  return (theme) => {
    const word = theme.toLowerCase().replaceAll(' ', '_');
    const found = known.find((one) => one === word);
    return found ? t(`dashboard.theme.${found}`) : theme;
  };
}
