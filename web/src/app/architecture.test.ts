import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

/** What each room may import besides itself; tests may use `testing` too. The table runs one way. */
const allowed: Record<string, string[]> = {
  'shared/time': [],
  'shared/words': ['messages'],
  'shared/http': ['shared/time'],
  'shared/preferences': ['shared/words', 'shared/http', 'shared/time'],
  'shared/ui': ['shared/words', 'shared/http', 'shared/preferences', 'shared/time'],
  'shared/brief': ['shared/http', 'shared/time'],
  'shared/metrics': ['shared/http', 'shared/time', 'shared/words'],
  'shared/charts': ['shared/metrics', 'shared/time', 'shared/words', 'shared/preferences', 'shared/ui'],
  'shared/records': ['shared/http', 'shared/words', 'shared/preferences', 'shared/time', 'shared/ui'],
  'shared/sample': ['shared/http', 'shared/ui', 'shared/words'],
  'shared/usage': ['shared/http', 'shared/words'],
  'features/activity': ['shared'],
  'features/dashboard': ['shared'],
  'features/day': ['shared'],
  'features/evidence': ['shared'],
  'features/session': ['shared'],
  'features/history': ['shared'],
  'features/operations': ['shared'],
  'features/organization': ['shared'],
  'features/preferences': ['shared'],
  'features/records': ['shared'],
  'features/trends': ['shared'],
  app: ['features', 'shared'],
  testing: ['app', 'shared'],
  main: ['app', 'shared'],
};

const rooms = Object.keys(allowed);
const within = (path: string, room: string) =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);
const roomOf = (path: string) => rooms.find((room) => within(path, room));

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

test('every source file is in a room of the table, and every room has files', () => {
  expect(sources.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  expect(rooms.filter((room) => !sources.some(({ path }) => within(path, room)))).toEqual([]);
});

test('a room imports only what the table says', () => {
  const wrong = sources.flatMap(({ path, text }) => {
    const own = roomOf(path) ?? '';
    const open = [own, ...(allowed[own] ?? []), ...(path.includes('.test.') ? ['testing', 'app'] : [])];
    return importsOf(text)
      .filter((name) => name.startsWith('@/') && !open.some((room) => within(name.slice(2), room)))
      .map((name) => `${path} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('no file climbs or stays relative: the alias names the place', () => {
  const relative = sources.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((name) => name.startsWith('.'))
      .map((name) => `${path} imports ${name}`),
  );
  expect(relative).toEqual([]);
});

test('files stay small', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});

test('nothing but the look is kept in the browser, and no style is written at run time', () => {
  const forbidden = /localStorage|sessionStorage|indexedDB|dangerouslySetInnerHTML|style=\{|\.innerHTML/;
  const product = sources.filter(({ path }) => !path.includes('.test.') && !path.startsWith('testing/'));
  const keeping = product.filter(({ text }) => forbidden.test(text)).map(({ path }) => path);
  // The language and the theme a reader chose on this browser: the login needs them before anybody is known.
  expect(keeping).toEqual(['shared/preferences/store.ts']);
});
