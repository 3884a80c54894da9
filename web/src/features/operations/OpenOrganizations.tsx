import { useInfiniteQuery } from '@tanstack/react-query';
import { type Night, type OpenOrganization, openNightShape } from '@/features/operations/installationShapes';
import styles from '@/features/operations/OperationsPage.module.css';
import type { Rerun } from '@/features/operations/useRerun';
import { answer } from '@/shared/http/answer';
import { useServices } from '@/shared/http/services';
import { useClock } from '@/shared/preferences/useClock';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { LoadMore } from '@/shared/ui/LoadMore';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { night: Night; onRerun: (rerun: Rerun) => void };

/** Whose day is not done, and why. */
export function OpenOrganizations({ night, onRerun }: Props) {
  const { t } = useWords();
  const { api } = useServices();
  const { date } = night;
  const found = useInfiniteQuery({
    queryKey: ['nights', date, night.failed, night.waiting],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { path: { date }, query: pageParam === undefined ? {} : { cursor: pageParam } };
      const asked = api.GET('/api/v1/operations/nights/{date}', { params, signal });
      return (await answer(asked, openNightShape)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className={styles.days}>
      {night.failed > 0 && <Button onClick={() => onRerun({ date })}>{t('ops.rerunAll')}</Button>}
      <Loaded query={found} what={t('ops.open')} lines={2}>
        {({ pages }) => (
          <>
            <ul>
              {pages
                .flatMap((page) => page.organizations)
                .map((organization) => (
                  <Entry
                    key={organization.id}
                    organization={organization}
                    onRerun={() => onRerun({ date, organization: organization.id })}
                  />
                ))}
            </ul>
            {found.hasNextPage && <LoadMore pages={found} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Entry({ organization, onRerun }: { organization: OpenOrganization; onRerun: () => void }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const { name, reason, attempts, triedAt, nextTry } = organization;
  return (
    <li className={styles.organization}>
      <div>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.note}>
          {triedAt === null
            ? t('ops.notTried')
            : t('ops.tried', { n: words.number(attempts), instant: clock.dayAndTime(triedAt) })}
          {reason !== null && ` · ${t(`ops.reason.${reason}`)}`}
        </p>
        <p className={styles.note}>{t('ops.nextTry', { instant: clock.dayAndTime(nextTry) })}</p>
      </div>
      <Button aria-label={t('ops.rerunOf', { name })} onClick={onRerun}>
        {t('ops.ask')}
      </Button>
    </li>
  );
}
