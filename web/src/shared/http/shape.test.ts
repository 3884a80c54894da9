import { describe, expect, test } from 'vitest';
import { instant, list, nullable, number, oneOf, record, text } from '@/shared/http/shape';

describe('a shape', () => {
  const shape = record<{ name: string; size: number | null }>({ name: text, size: nullable(number) });

  test('passes over fields it does not know', () => {
    expect(shape({ name: 'a', size: null, later: true }, '')).toEqual({ name: 'a', size: null });
  });

  test.each([
    [null, 'body is not an object'],
    [{ size: 1 }, 'name is not a text'],
    [{ name: 'a', size: '1' }, 'size is not a number'],
  ])('names what is wrong in %j', (value, message) => {
    expect(() => shape(value, '')).toThrow(message);
  });

  test('names the place inside a list', () => {
    expect(() => record({ rows: list(shape) })({ rows: [{ name: 'a', size: 1 }, {}] }, '')).toThrow(
      'rows[1].name',
    );
  });

  test('keeps to the size of a list, to known words and to instants', () => {
    expect(() => list(text, 5)(['one'], 'items')).toThrow('items is not a list of 5');
    expect(() => oneOf('good', 'bad')('ugly', 'tone')).toThrow('tone is not one of good, bad');
    expect(() => instant('soon', 'at')).toThrow('at is not an instant');
  });
});
