import { Bug } from 'lucide-react';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { useWords } from '@/shared/words/WordsProvider';

export function Crash() {
  const { t } = useWords();
  return (
    <Notice
      urgent
      icon={Bug}
      title={t('shell.crash')}
      action={
        <Button look="primary" onClick={() => location.reload()}>
          {t('shell.reload')}
        </Button>
      }
    >
      {t('shell.crashHelp')}
    </Notice>
  );
}
