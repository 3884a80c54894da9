import styles from '@/features/session/SignedOutNote.module.css';
import { useServices } from '@/shared/http/services';
import type { SignedOutBecause } from '@/shared/http/session';
import { messages } from '@/shared/messages';
import { Button } from '@/shared/ui/Button';

const words = messages.session;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Says why the login is shown, when the reader did not just open the page. */
export function SignedOutNote({ because, at }: { because: SignedOutBecause; at: number }) {
  const { session } = useServices();
  if (because === 'none') return null;
  return (
    <div className={styles.note} role="status">
      {because === 'ended' && <p>{words.ended(clock.format(at))}</p>}
      {because === 'left' && <p>{words.left}</p>}
      {because === 'unconfirmed' && (
        <>
          <p>{words.unconfirmed}</p>
          <Button onClick={() => session.signOut()}>{words.endSession}</Button>
        </>
      )}
    </div>
  );
}
