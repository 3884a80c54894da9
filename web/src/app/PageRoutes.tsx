import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Crash } from '@/app/Crash';
import { DayPage } from '@/app/DayPage';
import { sectionOf } from '@/app/section';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { SkeletonLines } from '@/shared/ui/SkeletonLines';

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
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
