import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GoalForm } from '@/features/organization/GoalForm';
import styles from '@/features/organization/OrganizationPage.module.css';
import { type Goal, targetsShape } from '@/features/organization/orgShapes';
import { answer } from '@/shared/http/answer';
import { isOutdated } from '@/shared/http/isOutdated';
import { useServices, useSignedIn } from '@/shared/http/services';
import { metricsQuery } from '@/shared/metrics/metricsQuery';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { Panel } from '@/shared/ui/Panel';
import { useWords } from '@/shared/words/WordsProvider';

type Known = { targets: Goal[]; tag: string };

const isSame = (one: Goal, other: Goal) => one.metric === other.metric && one.per === other.per;

export function Goals() {
  const words = useWords();
  const { t } = words;
  const { api } = useServices();
  const { organization } = useSignedIn();
  const queryClient = useQueryClient();
  const key = ['targets', organization.id];
  const metrics = useQuery(metricsQuery(api, organization.id, words.language));
  const counts = metrics.data?.filter((metric) => metric.unit === 'count') ?? [];
  const goals = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Known> => {
      const { body, response } = await answer(api.GET('/api/v1/targets', { signal }), targetsShape);
      return { ...body, tag: response.headers.get('ETag') ?? '' };
    },
  });
  const saving = useMutation({
    mutationFn: ({ targets, tag }: Known) =>
      answer(
        api.PUT('/api/v1/targets', { params: { header: { 'If-Match': tag } }, body: { targets } }),
        targetsShape,
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const nameOf = (goal: Goal) => counts.find(({ metric }) => metric === goal.metric)?.name ?? goal.metric;
  return (
    <Panel title={t('org.goals')} help={t('org.goalsHelp')}>
      <Loaded query={goals} what={t('org.goals')} lines={3}>
        {({ targets, tag }) => (
          <>
            <GoalForm
              counts={counts}
              pending={saving.isPending}
              onAdd={(goal) =>
                saving.mutate({ targets: [...targets.filter((one) => !isSame(one, goal)), goal], tag })
              }
            />
            <p role="alert" className={styles.problem}>
              {saving.isError && t(isOutdated(saving.error) ? 'org.changedMeanwhile' : 'org.notSaved')}
            </p>
            {targets.length === 0 ? (
              <p className={styles.note}>{t('org.noGoals')}</p>
            ) : (
              <ul className={styles.entries}>
                {targets.map((goal) => (
                  <li key={`${goal.metric} ${goal.per}`}>
                    <div>
                      <p className={styles.entry}>{nameOf(goal)}</p>
                      <p className={styles.note}>
                        {t(`org.goalPer.${goal.per}`, { n: words.number(goal.goal) })}
                      </p>
                    </div>
                    <Button
                      aria-label={t('org.goalRemoveOf', { name: nameOf(goal) })}
                      aria-disabled={saving.isPending}
                      onClick={() =>
                        saving.isPending ||
                        saving.mutate({ targets: targets.filter((one) => one !== goal), tag })
                      }
                    >
                      {t('org.goalRemove')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
