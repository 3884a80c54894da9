import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GeneralForm } from '@/features/organization/GeneralForm';
import styles from '@/features/organization/OrganizationPage.module.css';
import { settingsShape } from '@/features/organization/orgShapes';
import { answer } from '@/shared/http/answer';
import { useServices, useSignedIn } from '@/shared/http/services';
import { LoadSample } from '@/shared/sample/LoadSample';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

export function General() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const queryClient = useQueryClient();
  // The form begins anew with what was loaded; what became of the last one is said here.
  const [said, setSaid] = useState<'org.saved' | 'org.changedMeanwhile'>();
  const key = ['organization', organization.id];
  const settings = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const { body, response } = await answer(api.GET('/api/v1/organization', { signal }), settingsShape);
      return { settings: body, tag: response.headers.get('ETag') ?? '' };
    },
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <Panel title={t('org.general')} help={t('org.recount')}>
        <p role="status" className={styles.note}>
          {said && t(said)}
        </p>
        <Loaded query={settings} what={t('org.general')} lines={6}>
          {(loaded) => (
            <GeneralForm
              key={loaded.tag}
              known={loaded}
              onDone={(outcome) => {
                setSaid(outcome);
                queryClient.invalidateQueries({ queryKey: key });
              }}
            />
          )}
        </Loaded>
      </Panel>
      {!organization.sample && (
        <Panel title={t('shell.sampleData')}>
          <LoadSample />
        </Panel>
      )}
    </>
  );
}
