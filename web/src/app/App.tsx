import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Shell } from '@/app/Shell';
import { Opening } from '@/features/session/Opening';
import { StartProblem } from '@/features/session/StartProblem';
import { useSession } from '@/shared/http/services';

const LoginPage = lazy(() => import('@/features/session/LoginPage'));
const InvitationPage = lazy(() => import('@/features/session/InvitationPage'));
const StatesPage = lazy(() => import('@/app/StatesPage'));

export function App() {
  return (
    <Suspense fallback={<Opening />}>
      <Routes>
        <Route path="/dev/states" element={<StatesPage />} />
        <Route path="/invitation" element={<InvitationPage />} />
        <Route path="*" element={<ForSession />} />
      </Routes>
    </Suspense>
  );
}

function ForSession() {
  const session = useSession();
  switch (session.status) {
    case 'starting':
      return <Opening />;
    case 'unreachable':
      return <StartProblem at={session.at} />;
    case 'signedOut':
      return <LoginPage because={session.because} at={session.at} />;
    case 'signedIn':
      return <Shell key={session.organization.id} />;
  }
}
