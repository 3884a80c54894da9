import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DaySwitcher } from '@/features/day/DaySwitcher';
import { renderPart } from '@/testing/renderPart';

function show(day: string, yesterday: string | undefined) {
  const chosen = vi.fn();
  renderPart(<DaySwitcher day={day} yesterday={yesterday} onChoose={chosen} />);
  return chosen;
}

test('steps a day back and forth', () => {
  const chosen = show('2026-03-01', '2026-11-17');
  fireEvent.click(screen.getByRole('button', { name: 'Previous day, Sat 28 Feb' }));
  fireEvent.click(screen.getByRole('button', { name: 'Next day, Mon 2 Mar' }));
  expect(chosen.mock.calls).toEqual([['2026-02-28'], ['2026-03-02']]);
});

test.each(['2026-11-17', undefined])('does not step past a yesterday of %s', (yesterday) => {
  const chosen = show('2026-11-17', yesterday);
  fireEvent.click(screen.getByRole('button', { name: /Next day/ }));
  expect(chosen).not.toHaveBeenCalled();
});

test('keeps to itself what is not yet a possible day', () => {
  const chosen = show('2026-11-17', '2026-11-17');
  const field = screen.getByLabelText('Choose a day');
  for (const value of ['0002-11-17', '2026-11-18', '']) fireEvent.change(field, { target: { value } });
  expect(chosen).not.toHaveBeenCalled();
  fireEvent.blur(field);
  expect(field).toHaveValue('2026-11-17');
  fireEvent.change(field, { target: { value: '2026-11-03' } });
  expect(chosen).toHaveBeenCalledExactlyOnceWith('2026-11-03');
});
