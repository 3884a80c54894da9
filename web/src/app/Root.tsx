import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { App } from '@/app/App';
import type { Wiring } from '@/app/wiring';
import { ServicesProvider } from '@/shared/http/services';

export function Root({ services, queryClient }: Wiring) {
  useEffect(() => {
    services.session.start();
  }, [services]);
  return (
    <ServicesProvider services={services}>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </ServicesProvider>
  );
}
