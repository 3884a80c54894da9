import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Upper bounds, gzip, in bytes: what a phone on a slow line can take. */
const budgets = { first: 130_000, lazy: 70_000, css: 15_000 };

const dist = new URL('../dist/', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, dist), 'utf8');
const size = (file: string) => gzipSync(text(file), { level: 9 }).length;
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file), 0);

/** Names of other files in the text of a file, by a pattern whose first group is the name. */
function named(file: string, pattern: RegExp): string[] {
  return [...text(file).matchAll(pattern)].map(([, name]) => `assets/${name}`);
}

const statically = (file: string) => named(file, /(?:from|import)\s*[`"']\.\/([\w.-]+\.js)[`"']/g);
const lazily = (file: string) => named(file, /import\(\s*[`"']\.\/([\w.-]+\.js)[`"']\s*\)/g);

/** A file and all that the browser must have before it runs. */
function closure(files: string[], known = new Set<string>()): Set<string> {
  for (const file of files.filter((one) => !known.has(one))) {
    known.add(file);
    closure(statically(file), known);
  }
  return known;
}

const page = text('index.html');
const linked = (kind: string) =>
  [...page.matchAll(new RegExp(`/(assets/[\\w.-]+\\.${kind})`, 'g'))].map(([, file]) => file ?? '');
const entry = closure(linked('js'));
const lazy = [...new Set([...entry].flatMap(lazily))];
const catalogs = lazy.filter((file) => /\/(en|de|es|ar|hi|pages)-/.test(file));
// One language is read; beside the five lines stand the tiles.
const largest = catalogs
  .filter((file) => !file.includes('/pages-'))
  .toSorted((one, other) => size(other) - size(one))
  .slice(0, 1);
const beside = lazy.filter((file) => file.includes('/DashboardAside-'));
const first = closure([...entry, ...largest, ...beside]);

const rows = [
  { name: 'first route', bytes: total(first), budget: budgets.first },
  { name: 'css', bytes: total(linked('css')), budget: budgets.css },
  ...lazy
    .filter((file) => !first.has(file) && !catalogs.includes(file))
    .map((file) => {
      const more = [...closure([file])].filter((one) => !first.has(one));
      return {
        name: file.replace(/^assets\/(.*)-.{8}\.js$/, '$1'),
        bytes: total(more),
        budget: budgets.lazy,
      };
    })
    .toSorted((one, other) => other.bytes - one.bytes),
];
for (const { name, bytes, budget } of rows) console.log(`${name}  ${bytes} of ${budget} bytes gzip`);
if (catalogs.length === 0 || beside.length === 0 || rows.some(({ bytes, budget }) => bytes > budget)) {
  console.error('Over budget, or nothing built. Run `npm run build`, then look at what grew.');
  process.exit(1);
}
