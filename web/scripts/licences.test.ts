import { expect, test } from 'vitest';
import { ofBom, ofLock, refused } from './licences.ts';

const allowed = { shipped: ['MIT', 'Apache-2.0', 'EPL-2.0'], tools: ['MPL-2.0'], named: {} };

function bom(...licenses: object[]) {
  return ofBom({ components: [{ group: 'org.example', name: 'a', version: '1', licenses }] });
}

function lock(license: string | undefined, dev = false) {
  const entry = { version: '1', dev, ...(license === undefined ? {} : { license }) };
  return ofLock({ packages: { '': { license: 'none' }, 'node_modules/x/node_modules/@a/b': entry } });
}

test('a licence outside the list is refused, and one that is not told', () => {
  expect(refused(bom({ license: { id: 'GPL-3.0-only' } }), allowed)).toEqual([
    'org.example:a:1: GPL-3.0-only',
  ]);
  expect(refused(bom(), allowed)).toEqual(['org.example:a:1: none']);
  expect(refused(lock('AGPL-3.0'), allowed)).toEqual(['@a/b@1: AGPL-3.0']);
  expect(refused(lock(undefined), allowed)).toEqual(['@a/b@1: none']);
  expect(refused(lock('MIT'), allowed)).toEqual([]);
});

test('one of several is chosen, and all of a sum are wanted', () => {
  expect(refused(bom({ license: { id: 'GPL-2.0' } }, { license: { id: 'EPL-2.0' } }), allowed)).toEqual([]);
  expect(refused(lock('(MIT OR GPL-2.0)'), allowed)).toEqual([]);
  expect(refused(lock('MIT AND GPL-2.0'), allowed)).toEqual(['@a/b@1: MIT AND GPL-2.0']);
});

test('a tool may have what must not be shipped', () => {
  expect(refused(lock('MPL-2.0', true), allowed)).toEqual([]);
  expect(refused(lock('MPL-2.0'), allowed)).toEqual(['@a/b@1: MPL-2.0']);
});

test('a name that was looked up counts, unless nothing is called so', () => {
  const named = { ...allowed, named: { 'org.example:a:': 'MIT', 'org.example:gone:': 'MIT' } };
  expect(refused(bom({ license: { name: 'see the file' } }), named)).toEqual([
    'org.example:gone:: named, but nothing is called so',
  ]);
});
