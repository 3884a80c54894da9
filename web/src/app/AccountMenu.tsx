import { CircleUser, Keyboard, LogOut, SlidersHorizontal } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import styles from '@/app/AccountMenu.module.css';
import { useServices, useSignedIn } from '@/shared/http/services';
import { LanguageSelect } from '@/shared/preferences/LanguageSelect';
import { ThemeSelect } from '@/shared/preferences/ThemeSelect';
import { useWords } from '@/shared/words/WordsProvider';

const menuId = 'account-menu';

export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useWords();
  const { session } = useServices();
  const { member } = useSignedIn();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover?.();
  return (
    <>
      <button
        type="button"
        className={styles.open}
        popoverTarget={menuId}
        aria-label={t('shell.account', { name: member.name })}
      >
        <CircleUser aria-hidden size={22} />
      </button>
      <div ref={menu} id={menuId} popover="auto" className={styles.menu}>
        <div className={styles.who}>
          <p className={styles.name}>
            <bdi>{member.name}</bdi>
          </p>
          <p>
            <bdi>{member.email}</bdi>
          </p>
          <p>{t(`shell.role.${member.role}`)}</p>
        </div>
        <div className={styles.choices}>
          <LanguageSelect />
          <ThemeSelect />
        </div>
        <Link to="/me" className={styles.entry} onClick={close}>
          <SlidersHorizontal aria-hidden size={18} />
          {t('shell.nav.me')}
        </Link>
        <button
          type="button"
          className={`${styles.entry} ${styles.keys}`}
          onClick={() => {
            close();
            onShortcuts();
          }}
        >
          <Keyboard aria-hidden size={18} />
          {t('shell.shortcuts')}
        </button>
        <button type="button" className={styles.entry} onClick={() => session.signOut()}>
          <LogOut aria-hidden size={18} />
          {t('session.signOut')}
        </button>
      </div>
    </>
  );
}
