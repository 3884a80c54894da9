import { TodayPage } from '@/app/TodayPage';
import { LoginPage } from '@/features/session/LoginPage';
import { Opening } from '@/features/session/Opening';
import { StartProblem } from '@/features/session/StartProblem';
import { useSession } from '@/shared/http/services';

export function App() {
  const session = useSession();
  switch (session.status) {
    case 'starting':
      return <Opening />;
    case 'unreachable':
      return <StartProblem at={session.at} />;
    case 'signedOut':
      return <LoginPage because={session.because} at={session.at} />;
    case 'signedIn':
      return <TodayPage member={session.member} organization={session.organization} />;
  }
}
