import { expect, test } from 'vitest';
import { clockOf } from '@/shared/time/clock';

const instant = '2026-11-17T22:52:00Z';

test('reads instants in the zone of the organisation, not of the machine', () => {
  expect(clockOf('Europe/Berlin', 'en-GB').dayAndTime(instant)).toBe('Tue 17 Nov, 23:52');
  expect(clockOf('Pacific/Auckland', 'en-GB').dayAndTime(instant)).toBe('Wed 18 Nov, 11:52');
  expect(clockOf('Asia/Kathmandu', 'en-GB').hour(Date.parse(instant))).toBe(4);
});

test('names a day the same in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])
    expect(clockOf(zone, 'en-GB').day('2026-11-17')).toBe('Tue 17 Nov');
});

test('writes dates as the language does, and hours as the reader wants', () => {
  expect(clockOf('America/New_York', 'en-US').day('2026-11-17')).toBe('Tue, Nov 17');
  expect(clockOf('Europe/Berlin', 'de-DE').day('2026-11-17')).toBe('Di., 17. Nov.');
  expect(clockOf('Europe/Berlin', 'en-GB', 'h12').time(instant)).toBe('11:52 pm');
  expect(clockOf('America/New_York', 'en-US', 'h23').time(instant)).toBe('17:52');
});

test('says UTC when the browser does not know the zone', () => {
  const clock = clockOf('Moon/Base', 'en-GB');
  expect([clock.zone, clock.time(instant)]).toEqual(['UTC', '22:52']);
});
