import { readFileSync } from 'node:fs';
import { type Allowed, type Bom, type Lock, ofBom, ofLock, refused } from './licences.ts';

/** Holds what is shipped, and what it is built with, against the list of allowed licences. */
function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

const java = ofBom(read<Bom>('../../server/target/bom.json'));
const web = ofLock(read<Lock>('../package-lock.json'));
const wrong = refused([...java, ...web], read<Allowed>('../../.ci/licences.json'));

console.log(`${java.length} libraries of the server, ${web.length} of the dashboard and its tools`);
if (java.length === 0 || web.length === 0 || wrong.length > 0) {
  console.error('Not allowed by .ci/licences.json, or nothing to look at:');
  for (const one of wrong) console.error(`  ${one}`);
  process.exit(1);
}
