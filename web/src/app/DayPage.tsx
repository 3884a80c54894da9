import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import styles from '@/app/DayPage.module.css';
import { useDayMoves } from '@/app/useDayMoves';
import { RecentActivity } from '@/features/activity/RecentActivity';
import { DayHeader } from '@/features/day/DayHeader';
import { RevisionSelect } from '@/features/day/RevisionSelect';
import { briefQuery } from '@/shared/brief/briefQuery';
import { meQuery } from '@/shared/http/meQuery';
import { useServices, useSignedIn } from '@/shared/http/services';
import { isDay } from '@/shared/time/day';
import { PageWords } from '@/shared/words/WordsProvider';

const DashboardAside = lazy(() => import('@/features/dashboard/DashboardAside'));
const FirstSteps = lazy(() => import('@/features/day/FirstSteps'));
const EvidenceDrawer = lazy(() => import('@/features/evidence/EvidenceDrawer'));

/** One day: the newest at `/`, any at its own address; with an item's evidence open or not. */
export function DayPage() {
  const { api } = useServices();
  const { member, organization } = useSignedIn();
  const { day: asked, item } = useParams();
  const me = useQuery(meQuery(api, organization.id));
  const yesterday = me.data?.yesterday;
  const day = isDay(asked) ? asked : yesterday;
  const { revision, ...moves } = useDayMoves(day, yesterday);
  const brief = useQuery({
    ...briefQuery(api, organization.id, day ?? '', revision),
    enabled: day !== undefined,
  });
  const shown = brief.data?.kind === 'brief' ? brief.data.brief : undefined;
  const isNew = !!shown?.health.length && shown.health.every(({ state }) => state === 'never');
  return (
    <>
      <DayHeader name={member.name} day={day} yesterday={yesterday} brief={shown} onChoose={moves.choose} />
      {(isNew || brief.data?.kind === 'absent') && day === yesterday && member.role === 'admin' && (
        <Suspense>
          <PageWords>
            <div className={styles.first}>
              <FirstSteps sure={isNew} />
            </div>
          </PageWords>
        </Suspense>
      )}
      <div className={styles.columns}>
        <RecentActivity
          day={day}
          yesterday={yesterday}
          me={me}
          brief={brief}
          beside={shown && <RevisionSelect brief={shown} onRevision={moves.chooseRevision} />}
          onChoose={moves.choose}
          onNewest={() => moves.chooseRevision(undefined)}
        />
        {day !== undefined && (
          <Suspense>
            <DashboardAside day={day} />
          </Suspense>
        )}
      </div>
      {item !== undefined && day !== undefined && brief.data !== undefined && (
        <Suspense>
          <PageWords>
            <EvidenceDrawer key={item} day={day} id={item} brief={shown} onClose={moves.closeItem} />
          </PageWords>
        </Suspense>
      )}
    </>
  );
}
