import { expect, test } from 'vitest';
import { piecesOf } from '@/features/evidence/numbersIn';

const numbers = (sentence: string) => piecesOf(sentence).flatMap(({ value }) => value ?? []);

test('finds every number of a sentence, whatever divides its thousands', () => {
  expect(numbers('45 verpasst und 3 gescheitert: mehr als die üblichen 1–9.')).toEqual([45, 3, 1, 9]);
  expect(numbers('٤٨ مكالمة، ١٬٢٣٤ إجابة')).toEqual([48, 1234]);
  expect(numbers('1.234 calls, 1,235 calls, 1 236 calls')).toEqual([1234, 1235, 1236]);
});

test('loses no letter', () => {
  const sentence = 'At 12:30 there were 7 of 8.';
  expect(
    piecesOf(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
  expect(piecesOf('')).toEqual([]);
});
