import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Upper bounds of the first route, gzip, in bytes: what a phone on a slow line can take. */
const budgets = { js: 130_000, css: 15_000 };

const folder = new URL('../dist/assets/', import.meta.url);
const files = readdirSync(folder);
let over = false;
for (const [kind, budget] of Object.entries(budgets)) {
  const sizes = files
    .filter((file) => file.endsWith(`.${kind}`))
    .map((file) => gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  over ||= total > budget || sizes.length === 0;
  console.log(`${kind}  ${total} of ${budget} bytes gzip in ${sizes.length} file(s)`);
}
if (over) {
  console.error('Over budget, or nothing built. Run `npm run build`, then look at what grew.');
  process.exit(1);
}
