import { NavLink } from 'react-router';
import styles from '@/app/Navigation.module.css';
import { pagesOf } from '@/app/pages';
import type { Member } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

/** One list: a row in the top bar where there is room, a bar at the bottom of a phone. */
export function Navigation({ member }: { member: Member }) {
  const { t } = useWords();
  return (
    <nav className={styles.nav} aria-label={t('shell.nav')}>
      <ul className={styles.list}>
        {pagesOf(member).map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'} className={styles.link ?? ''}>
              <Icon aria-hidden size={18} />
              <span>{t(name)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
