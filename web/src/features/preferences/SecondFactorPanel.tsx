import { useQuery, useQueryClient } from '@tanstack/react-query';
import { NewFactor } from '@/features/preferences/NewFactor';
import styles from '@/features/preferences/PreferencesPage.module.css';
import { ProofForm } from '@/features/preferences/ProofForm';
import { useAsk } from '@/features/preferences/useAsk';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { flag, number, record } from '@/shared/http/shape';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const path = '/api/v1/me/second-factor';
const shape = record<{ on: boolean; recoveryCodes: number }>({ on: flag, recoveryCodes: number });

export function SecondFactorPanel() {
  const { t } = useWords();
  const { api } = useServices();
  const { member } = useSignedIn();
  const queryClient = useQueryClient();
  const state = useQuery({
    queryKey: ['second-factor', member.email],
    queryFn: ({ signal }) => read(api, path, shape, { signal }),
  });
  const again = () => queryClient.invalidateQueries({ queryKey: ['second-factor'] });
  const removing = useAsk(`${path}/removal`, nothing, again);

  return (
    <Panel title={t('account.factor')} help={t('account.factorHelp')}>
      <Loaded query={state} what={t('account.factor')} lines={1}>
        {({ on, recoveryCodes }) => (
          <>
            <p className={styles.note}>
              {on ? t('account.factorOn', { count: recoveryCodes }) : t('account.factorOff')}
            </p>
            <NewFactor path={path} on={on} changed={again} />
            {on && <ProofForm ask={removing} say={t('account.turnOff')} password code />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
