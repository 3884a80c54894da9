import styles from '@/features/session/SignedOutNote.module.css';
import { useServices } from '@/shared/http/services';
import type { SignedOutBecause } from '@/shared/http/session';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { useWords } from '@/shared/words/WordsProvider';

/** Says why the login is shown, when the reader did not just open the page. */
export function SignedOutNote({ because, at }: { because: SignedOutBecause; at: number }) {
  const { t } = useWords();
  const clock = useClock();
  const { session } = useServices();
  if (because === 'none') return null;
  return (
    <div className={styles.note} role="status">
      {because === 'ended' && <p>{t('session.ended', { time: clock.time(at) })}</p>}
      {because === 'left' && <p>{t('session.left')}</p>}
      {because === 'unconfirmed' && (
        <>
          <p>{t('session.unconfirmed')}</p>
          <Button onClick={() => session.signOut()}>{t('session.endSession')}</Button>
        </>
      )}
    </div>
  );
}
