import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import styles from '@/features/organization/OrganizationPage.module.css';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { useServices, useSignedIn } from '@/shared/http/services';
import { zip } from '@/shared/http/timedFetch';
import { keep } from '@/shared/http/useDownload';
import { Button } from '@/shared/ui/Button';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

/** Everything that is stored of the organisation, as a file to take along. */
export function ExportPanel() {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const exporting = useMutation({
    mutationFn: async () => keep(await exported(api), `${organization.slug}-export.zip`),
  });

  return (
    <Panel title={t('org.export')} help={t('org.exportHelp')}>
      <p>
        <Button
          aria-disabled={exporting.isPending}
          onClick={() => !exporting.isPending && exporting.mutate()}
        >
          <Download aria-hidden size={16} />
          {t('org.exportAll')}
        </Button>
      </p>
      <p role="alert" className={styles.problem}>
        {exporting.isError && t('org.notExported')}
      </p>
      <p role="status" className={styles.note}>
        {exporting.isPending && t('org.exporting')}
      </p>
    </Panel>
  );
}

async function exported(api: Api): Promise<Blob> {
  const exchange = api.POST('/api/v1/exports', { parseAs: 'blob', headers: { Accept: zip } });
  return (await answer(exchange, (file) => file as Blob)).body;
}
