import { useSampleData } from '@/shared/sample/useSampleData';
import { SureButton } from '@/shared/ui/SureButton';
import { useWords } from '@/shared/words/WordsProvider';

export function RemoveSample() {
  const { t } = useWords();
  const removing = useSampleData('DELETE');
  return (
    <SureButton
      label={t('sample.remove')}
      title={t('sample.remove')}
      question={t('sample.removeSure')}
      problem={removing.isError && t('sample.notRemoved')}
      isPending={removing.isPending}
      onSure={(done) => removing.mutate(undefined, { onSuccess: done })}
    />
  );
}
