import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../src/messages/', import.meta.url));
const prefix = 'virtual:messages/';

export type Source = Record<string, Record<string, string>>;
export type Compiled = Record<string, string | MessageFormatElement[]>;

export function messageFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => folder + name);
}

/** What the first route says; all else comes with the pages that say it. */
const firstRoute = ['shell', 'session', 'day', 'activity', 'state', 'dashboard'];

function isOfFirstRoute(file: string): boolean {
  return firstRoute.some((area) => file.endsWith(`/${area}.json`));
}

export function readMessages(wanted: (file: string) => boolean = () => true): Source {
  const files = messageFiles().filter(wanted);
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
}

/** What needs no values stays a text; the rest is parsed here, so that the page carries no parser. */
export function compile(message: string): string | MessageFormatElement[] {
  const parts = parse(message);
  const [first] = parts;
  if (parts.length === 1 && first?.type === TYPE.literal) return first.value;
  return parts;
}

export function compileLanguage(source: Source, language: string): Compiled {
  const compiled = Object.entries(source).map(([id, texts]) => [id, compile(texts[language] ?? '')]);
  return Object.fromEntries(compiled) as Compiled;
}

/** `virtual:messages/de` is the catalogue of German for the first route, `virtual:messages/de/pages` the rest. */
export function messages(): Plugin {
  return {
    name: 'daybrief-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      for (const file of messageFiles()) this.addWatchFile(file);
      const [language = '', part] = id.slice(prefix.length + 1).split('/');
      const source = readMessages((file) => isOfFirstRoute(file) === (part === undefined));
      const catalog = compileLanguage(source, language);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(catalog))});`;
    },
  };
}
