import { lazy, Suspense, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { AccountMenu } from '@/app/AccountMenu';
import { Navigation } from '@/app/Navigation';
import { PageRoutes } from '@/app/PageRoutes';
import { pagesOf } from '@/app/pages';
import styles from '@/app/Shell.module.css';
import { useBriefEvents } from '@/app/useBriefEvents';
import { useFocusOnNewPage } from '@/app/useFocusOnNewPage';
import { useShortcuts } from '@/app/useShortcuts';
import { useStoredPreferences } from '@/app/useStoredPreferences';
import { useSignedIn } from '@/shared/http/services';
import { usePreferences } from '@/shared/preferences/PreferencesProvider';
import { Brand } from '@/shared/ui/Brand';
import { useWords } from '@/shared/words/WordsProvider';

const ShortcutList = lazy(() => import('@/app/ShortcutList'));

/** What stands around every page of a signed-in member. */
export function Shell() {
  const { t } = useWords();
  const { member, organization } = useSignedIn();
  const { shortcuts } = usePreferences();
  const [listing, setListing] = useState(false);
  const navigate = useNavigate();
  const main = useFocusOnNewPage();

  const press = useCallback(
    (key: string) => {
      if (key === '?') setListing(true);
      const page = pagesOf(member)[Number(key) - 1];
      if (page) navigate(page.path);
    },
    [member, navigate],
  );
  useShortcuts(shortcuts, press);
  useStoredPreferences();
  useBriefEvents();

  return (
    <>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <Brand />
          <Navigation member={member} />
          <p className={styles.organization}>
            <bdi className={styles.name}>{organization.name}</bdi>
            {organization.sample && <span className={styles.sample}>{t('shell.sampleData')}</span>}
          </p>
          <AccountMenu onShortcuts={() => setListing(true)} />
        </div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        <PageRoutes />
      </main>
      {listing && (
        <Suspense>
          <ShortcutList onClose={() => setListing(false)} />
        </Suspense>
      )}
    </>
  );
}
