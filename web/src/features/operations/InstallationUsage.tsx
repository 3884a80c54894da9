import { useQuery } from '@tanstack/react-query';
import { type Budget, installationUsageShape } from '@/features/operations/installationShapes';
import styles from '@/features/operations/OperationsPage.module.css';
import { answer } from '@/shared/http/answer';
import { useServices } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { dollars } from '@/shared/usage/dollars';
import { UsageTable } from '@/shared/usage/UsageTable';
import { useWords } from '@/shared/words/WordsProvider';

/** What the AI service took over all organisations, and how much of today's budget that is. */
export function InstallationUsage() {
  const { t } = useWords();
  const { api } = useServices();
  const clock = useClock();
  const usage = useQuery({
    queryKey: ['installation-usage'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/operations/model-usage', { signal }), installationUsageShape)).body,
  });
  return (
    <Panel title={t('org.usage')} help={t('ops.usageHelp')}>
      <Loaded query={usage} what={t('org.usage')} lines={4}>
        {({ days, budget }) => (
          <>
            <BudgetLine budget={budget} />
            {days.length === 0 ? (
              <p className={styles.note}>{t('org.noUsage')}</p>
            ) : (
              <UsageTable title={t('org.usage')} days={days} name={({ date }) => clock.day(date)} />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Kept apart from the direction of the words around it. */
const apart = (amount: string) => `\u2068${amount}\u2069`;

function BudgetLine({ budget }: { budget: Budget }) {
  const words = useWords();
  return (
    <p className={styles.budget}>
      {words.t('ops.budget', {
        tokens: words.number(budget.tokensToday),
        mostTokens: words.number(budget.tokens),
        cost: apart(dollars(words, budget.costUsdToday)),
        mostCost: apart(dollars(words, budget.costUsd)),
      })}
    </p>
  );
}
