import styles from '@/features/session/Opening.module.css';
import { messages } from '@/shared/messages';
import { Brand } from '@/shared/ui/Brand';
import { useDelayed } from '@/shared/ui/useDelayed';

export function Opening() {
  const slow = useDelayed(200);
  return (
    <main className={styles.opening} aria-busy>
      <h1 className="visually-hidden">{messages.product}</h1>
      {slow && (
        <>
          <Brand />
          <p role="status">{messages.session.opening}</p>
        </>
      )}
    </main>
  );
}
