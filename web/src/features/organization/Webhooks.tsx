import { useQuery } from '@tanstack/react-query';
import styles from '@/features/organization/OrganizationPage.module.css';
import { issuedWebhookShape, type Webhook, webhooksShape } from '@/features/organization/orgShapes';
import { RevokeButton } from '@/features/organization/RevokeButton';
import { ShownOnce } from '@/features/organization/ShownOnce';
import { useChange } from '@/features/organization/useChange';
import { WebhookForm } from '@/features/organization/WebhookForm';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

const path = '/api/v1/webhooks';

export const providerNames: Record<Webhook['provider'], string> = {
  vapi: 'Vapi',
  twilio: 'Twilio',
  retell: 'Retell AI',
};

export function Webhooks() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const making = useChange('webhooks', issuedWebhookShape);
  const webhooks = useQuery({
    queryKey: ['webhooks', organization.id],
    queryFn: ({ signal }) => read(api, path, webhooksShape, { signal }),
  });
  return (
    <Panel title={t('org.webhooks')} help={t('org.webhooksHelp')}>
      <WebhookForm
        pending={making.isPending}
        onMake={(body, made) => making.mutate({ method: 'POST', path, body }, { onSuccess: made })}
      />
      <p role="alert" className={styles.problem}>
        {making.isError && t('org.notSaved')}
      </p>
      {making.data?.secret && <ShownOnce secret={making.data.secret} />}
      <Loaded query={webhooks} what={t('org.webhooks')} lines={3}>
        {(loaded) =>
          loaded.webhooks.length === 0 ? (
            <p className={styles.note}>{t('org.noWebhooks')}</p>
          ) : (
            <ul className={styles.entries}>
              {loaded.webhooks.map((webhook) => (
                <WebhookEntry key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function WebhookEntry({ webhook }: { webhook: Webhook }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const name = providerNames[webhook.provider];
  return (
    <li>
      <div>
        <p className={styles.entry}>{name}</p>
        <p className={styles.note}>
          <bdi>{webhook.url}</bdi>
        </p>
        <p className={styles.note}>
          {webhook.revokedAt
            ? t('org.revoked', { instant: clock.dayAndTime(webhook.revokedAt) })
            : t('org.webhookCounts', {
                accepted: words.number(webhook.accepted),
                refused: words.number(webhook.refused),
              })}
        </p>
      </div>
      {!webhook.revokedAt && <RevokeButton list="webhooks" path={`${path}/${webhook.id}`} name={name} />}
    </li>
  );
}
