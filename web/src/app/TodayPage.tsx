import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { PageHeader } from '@/app/PageHeader';
import styles from '@/app/TodayPage.module.css';
import { TopBar } from '@/app/TopBar';
import { briefQuery } from '@/features/activity/briefQuery';
import { RecentActivity } from '@/features/activity/RecentActivity';
import { DaySwitcher } from '@/features/day/DaySwitcher';
import { meQuery } from '@/features/day/meQuery';
import { useChosenDay } from '@/features/day/useChosenDay';
import type { Member, Organization } from '@/shared/http/schemas';
import { useServices } from '@/shared/http/services';
import { clockOf } from '@/shared/time/clock';

export function TodayPage({ member, organization }: { member: Member; organization: Organization }) {
  const { api } = useServices();
  const { id, zone, locale } = organization;
  const clock = useMemo(() => clockOf(zone, locale), [zone, locale]);
  const [chosen, choose] = useChosenDay();
  const me = useQuery(meQuery(api, id));
  const yesterday = me.data?.yesterday;
  const day = chosen ?? yesterday;
  const brief = useQuery({ ...briefQuery(api, id, day ?? ''), enabled: day !== undefined });
  return (
    <>
      <TopBar organization={organization} />
      <main className={styles.page}>
        <PageHeader name={member.name} day={day} clock={clock} answer={brief.data}>
          {day !== undefined && (
            <DaySwitcher
              day={day}
              yesterday={yesterday}
              clock={clock}
              onChoose={(next) => choose(next === yesterday ? undefined : next)}
            />
          )}
        </PageHeader>
        <RecentActivity
          day={day}
          yesterday={yesterday}
          clock={clock}
          me={me}
          brief={brief}
          onChoose={choose}
        />
      </main>
    </>
  );
}
