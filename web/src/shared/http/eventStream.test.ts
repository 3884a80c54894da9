import { expect, test } from 'vitest';
import { EventReader } from '@/shared/http/eventStream';

test('reads events whole, however the stream is cut', () => {
  const reader = new EventReader();
  expect(reader.read('event: brief.pub')).toEqual([]);
  expect(reader.read('lished\ndata: {"date":"2026-11-17"}\n')).toEqual([]);
  expect(reader.read('\nevent: brief.revised\r\ndata: a\r\ndata: b\r\n\r\n')).toEqual([
    { event: 'brief.published', data: '{"date":"2026-11-17"}' },
    { event: 'brief.revised', data: 'a\nb' },
  ]);
});

test('passes over comments that keep the line open', () => {
  expect(new EventReader().read(': keep-alive\n\ndata: x\n\n')).toEqual([{ event: 'message', data: 'x' }]);
});
