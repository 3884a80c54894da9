import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { languages } from '@/shared/words/languages';

type Texts = Record<string, Record<string, string>>;

const files = readdirSync('src/messages');
const texts: Texts = Object.assign(
  {},
  ...files.map((file) => JSON.parse(readFileSync(`src/messages/${file}`, 'utf8'))),
);
const ids = Object.keys(texts);

function argumentsOf(parts: MessageFormatElement[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === TYPE.literal || part.type === TYPE.pound) return [];
    if (part.type === TYPE.plural || part.type === TYPE.select)
      return [part.value, ...Object.values(part.options).flatMap(({ value }) => argumentsOf(value))];
    return part.type === TYPE.tag ? argumentsOf(part.children) : [part.value];
  });
}

const named = (message: string) => [...new Set(argumentsOf(parse(message)))].sort();

test.each(languages)('every message is there in %s, with the same values', (language) => {
  for (const id of ids) {
    const message = texts[id]?.[language] ?? '';
    expect(message.trim(), id).not.toBe('');
    expect(named(message), id).toEqual(named(texts[id]?.['en'] ?? ''));
  }
});

test('a plural has the forms its language needs', () => {
  for (const id of ids)
    for (const language of languages)
      for (const part of parse(texts[id]?.[language] ?? '')) {
        if (part.type !== TYPE.plural) continue;
        expect(Object.keys(part.options), `${id} ${language}`).toContain('other');
        if (language === 'ar') expect(Object.keys(part.options), id).toContain('few');
      }
});

test('what one language counts, all do: a number that is not formatted has the wrong digits', () => {
  const counted = (message: string) =>
    parse(message)
      .filter((part) => part.type === TYPE.plural)
      .map((part) => part.value);
  for (const id of ids)
    for (const language of languages)
      expect(counted(texts[id]?.[language] ?? ''), `${id} ${language}`).toEqual(
        counted(texts[id]?.['en'] ?? ''),
      );
});

test('no message is left that nothing says', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('\n');
  // An id may be put together of a fixed beginning and a word of the contract.
  const beginnings = [...sources.matchAll(/[`'"]([a-z]+\.(?:[A-Za-z]+\.)*)(?:\$\{|['"`])/g)].map(
    ([, one]) => one ?? '',
  );
  const ends = [...sources.matchAll(/`\$\{\w+\}([A-Z]\w+)`/g)].map(([, one]) => one ?? '');
  const said = (id: string) =>
    sources.includes(`'${id}'`) ||
    sources.includes(`\`${id}\``) ||
    beginnings.some((one) => id.startsWith(one)) ||
    ends.some((end) => id.endsWith(end));
  expect(ids.filter((id) => !said(id))).toEqual([]);
});
