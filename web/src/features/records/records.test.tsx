import { fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { agreed } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { server } from '@/testing/server';

let asked: URL[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/v1/records/:kind', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(agreed('records-calls'));
    }),
  );
});

test('shows the records of a kind, in words and in the zone of the organisation', async () => {
  renderApp('/records');
  expect(await screen.findByText('call-2026-11-17-0001')).toBeVisible();
  expect(screen.getByText('Tue 17 Nov, 09:00')).toBeVisible();
  expect(screen.getAllByText('Missed', { selector: 'bdi' }).length).toBeGreaterThan(0);
});

test('sends only the filters that a kind has', async () => {
  renderApp('/records/feedback?status=missed&q=brakes');
  await screen.findByText('call-2026-11-17-0001');
  expect(asked[0]?.searchParams.get('q')).toBe('brakes');
  expect(asked[0]?.searchParams.has('status')).toBe(false);
});

test('imports a file, follows it to its end and names the refused rows', async () => {
  let kind: string | null = null;
  let looked = 0;
  server.use(
    http.post('*/api/v1/imports', ({ request }) => {
      kind = new URL(request.url).searchParams.get('kind');
      return HttpResponse.json(agreed('import-running'), { status: 202 });
    }),
    http.get('*/api/v1/imports/:id', () => {
      looked += 1;
      return HttpResponse.json(agreed(looked === 1 ? 'import-running' : 'import-done'));
    }),
  );
  const { user } = renderApp('/records/import');
  await user.upload(await screen.findByLabelText('File'), new File(['external_id\n1'], 'calls-november.csv'));
  submit();
  expect(await screen.findByText('Reading calls-november.csv: 62%')).toBeVisible();
  expect(await screen.findByText('calls-november.csv is read.', {}, { timeout: 4000 })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Download refused rows' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the records' })).toHaveAttribute('href', '/records/calls');
  expect(kind).toBe('calls');
});

test('a file that was not sent is said so', async () => {
  server.use(http.post('*/api/v1/imports', () => HttpResponse.error()));
  const { user } = renderApp('/records/import');
  await user.upload(await screen.findByLabelText('File'), new File(['external_id\n1'], 'a.csv'));
  submit();
  await waitFor(() => expect(screen.getByText(/The file was not sent/)).toBeVisible());
});

/** jsdom does not see the chosen file when it checks what is required; a browser does. */
function submit(): void {
  const form = screen.getByRole('button', { name: 'Import the file' }).closest('form');
  if (form) fireEvent.submit(form);
}
