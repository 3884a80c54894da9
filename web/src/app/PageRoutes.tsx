import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Crash } from '@/app/Crash';
import { DayPage } from '@/app/DayPage';
import { sectionOf } from '@/app/section';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { SkeletonLines } from '@/shared/ui/SkeletonLines';
import { PageWords } from '@/shared/words/WordsProvider';

const HistoryPage = lazy(() => import('@/features/history/HistoryPage'));
const TrendsPage = lazy(() => import('@/features/trends/TrendsPage'));
const RecordsPage = lazy(() => import('@/features/records/RecordsPage'));
const ImportPage = lazy(() => import('@/features/records/ImportPage'));
const PreferencesPage = lazy(() => import('@/features/preferences/PreferencesPage'));
const OrganizationPage = lazy(() => import('@/features/organization/OrganizationPage'));
const OperationsPage = lazy(() => import('@/features/operations/OperationsPage'));
const NotFound = lazy(() => import('@/app/NotFound'));

export function PageRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={sectionOf(pathname)} instead={<Crash />}>
      <Suspense fallback={<SkeletonLines lines={8} />}>
        <Routes>
          <Route path="/" element={<DayPage />} />
          <Route path="/days/:day" element={<DayPage />} />
          <Route path="/days/:day/items/:item" element={<DayPage />} />
          <Route path="*" element={<OtherPages />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

function OtherPages() {
  return (
    <PageWords>
      <Routes>
        <Route path="/history" element={<HistoryPage />} />
        <Route path="/trends" element={<TrendsPage />} />
        <Route path="/records/import" element={<ImportPage />} />
        <Route path="/records/:kind?" element={<RecordsPage />} />
        <Route path="/me" element={<PreferencesPage />} />
        <Route path="/org/:section?" element={<OrganizationPage />} />
        <Route path="/ops" element={<OperationsPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </PageWords>
  );
}
