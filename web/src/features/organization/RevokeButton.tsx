import { useChange } from '@/features/organization/useChange';
import { nothing } from '@/shared/http/nothing';
import { SureButton } from '@/shared/ui/SureButton';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { list: string; path: string; name: string };

export function RevokeButton({ list, path, name }: Props) {
  const { t } = useWords();
  const revoking = useChange(list, nothing);
  return (
    <SureButton
      label={t('org.revoke')}
      title={t('org.revokeOf', { name })}
      question={t('org.revokeSure', { name })}
      problem={revoking.isError && t('org.notSaved')}
      isPending={revoking.isPending}
      onSure={(done) => revoking.mutate({ method: 'DELETE', path }, { onSuccess: done })}
    />
  );
}
