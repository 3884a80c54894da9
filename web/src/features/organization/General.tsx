import styles from '@/features/organization/OrganizationPage.module.css';
import { useSignedIn } from '@/shared/http/services';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

export function General() {
  const { t, language } = useWords();
  const { organization } = useSignedIn();
  const locale = new Intl.DisplayNames(language, { type: 'language' }).of(organization.locale);
  return (
    <Panel title={t('org.general')}>
      <dl className={styles.facts}>
        <dt>{t('org.name')}</dt>
        <dd>
          <bdi>{organization.name}</bdi>
        </dd>
        <dt>{t('org.zone')}</dt>
        <dd>
          <bdi>{organization.zone}</bdi>
        </dd>
        <dt>{t('org.locale')}</dt>
        <dd>{locale}</dd>
      </dl>
    </Panel>
  );
}
