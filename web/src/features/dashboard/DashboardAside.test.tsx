import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import DashboardAside from '@/features/dashboard/DashboardAside';
import { agreed, served } from '@/testing/examples';
import { renderPart } from '@/testing/renderPart';
import { paths, server } from '@/testing/server';

test('shows what the server answers, asked for in the language of the page', async () => {
  let asked = '';
  server.use(
    http.get(paths.dashboard, ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json(served<object>('dashboard'));
    }),
  );
  renderPart(<DashboardAside day="2026-11-17" />);
  expect(await screen.findByText('Completed calls')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Complaints about price' })).toHaveAttribute(
    'href',
    '/trends?metric=theme_price_negative',
  );
  expect(asked).toBe('?from=2026-11-04&to=2026-11-17&language=en');
});

test('says how a value stands to what is usual, and where there is none', async () => {
  server.use(http.get(paths.dashboard, () => HttpResponse.json(agreed('dashboard'))));
  renderPart(<DashboardAside day="2026-11-17" />);
  const aside = within(await screen.findByRole('complementary'));
  expect(await aside.findByText('12.9%')).toBeVisible();
  expect(aside.getByText(/3%.*8%/)).toBeVisible();
});
