import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

test('metrics stand in groups under the names of the server', async () => {
  const { metrics } = served<{ metrics: object[] }>('metrics');
  const fresh = { ...metrics[0], metric: 'calls_by_robot', name: 'Calls by robot' };
  server.use(http.get(paths.metrics, () => HttpResponse.json({ metrics: [...metrics, fresh] })));
  renderApp('/trends');
  const choice = await screen.findByLabelText('Metric');
  expect(within(choice).getByRole('option', { name: 'Talk time' })).toHaveValue('talk_seconds');
  expect(within(choice).getByRole('option', { name: 'Calls by robot' })).toBeVisible();
  const themes = within(within(choice).getByRole('group', { name: 'Themes of feedback' }));
  expect(themes.getByRole('option', { name: 'Complaints about waiting time' })).toBeVisible();
  expect(themes.getAllByRole('option')).toHaveLength(18);
});

test('the arrows read single days aloud, a closed day as closed and a gap as no data', async () => {
  const { user } = renderApp('/trends');
  const chart = await screen.findByRole('application', { name: /^Calls/ });
  chart.focus();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByText(/^Tue 17 Nov: 109, usual/)).toBeVisible();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByText('Sun 15 Nov: closed')).toBeVisible();
  await user.keyboard('{Home}');
  for (let day = 0; day < 30; day++) await user.keyboard('{ArrowRight}');
  expect(screen.getByText(/no data arrived$/)).toBeVisible();
});

test('the table says the same days', async () => {
  const { user } = renderApp('/trends');
  await user.click(await screen.findByRole('button', { name: 'Show as table' }));
  expect(screen.getAllByRole('row')).toHaveLength(91);
  expect(screen.getAllByRole('cell', { name: 'No data' }).length).toBeGreaterThan(0);
});

test('a forecast is shown with its interval and its track record', async () => {
  renderApp('/trends');
  expect(
    await screen.findByText(/Expected for Wed 18 Nov: 88, between 74 and 103\. So far .* 23%/),
  ).toBeVisible();
});
