import { useState } from 'react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { Button } from '@/shared/ui/Button';
import { useWords } from '@/shared/words/WordsProvider';

/** A secret that the server will not tell again. */
export function ShownOnce({ secret, help }: { secret: string; help?: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.once} role="status">
      <p>{help ?? t('org.keyOnce')}</p>
      <code dir="ltr">{secret}</code>
      <Button
        onClick={async () => {
          await navigator.clipboard.writeText(secret);
          setCopied(true);
        }}
      >
        {copied ? t('org.copied') : t('org.copy')}
      </Button>
    </div>
  );
}
