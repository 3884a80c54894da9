// Sends two calls and prints what became of each: `node sendRecords.ts http://localhost:8080 dbk_…`.
// Needs Node 24 or newer. The types are generated from contract/openapi.json; copy contract.d.ts beside this
// file, or write your own with `npx openapi-typescript openapi.json -o contract.d.ts`.
import type { components } from './contract';

type BatchResult = components['schemas']['BatchResult'];

const TRIES = 3;
const [server, key] = process.argv.slice(2);

const calls = {
  records: [
    {
      external_id: 'example-1',
      status: 'Missed',
      direction: 'inbound',
      created_at: '2026-11-17T09:12:00+01:00',
      started_at: '2026-11-17T09:12:00+01:00',
      customer_phone: '+49 30 5550 0123',
    },
    {
      external_id: 'example-2',
      status: 'Completed',
      direction: 'outbound',
      created_at: '2026-11-17T10:00:00+01:00',
      started_at: '2026-11-17T10:00:00+01:00',
      duration_seconds: 180,
      agent: 'Kim',
      customer_phone: '+49 30 5550 0123',
    },
  ],
};

async function send(): Promise<Response> {
  const request = {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      // The same key for every try: a batch that arrived already is answered, not stored again.
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(calls),
  };
  let answer = await fetch(`${server}/api/v1/records/calls`, request);
  for (let attempt = 1; attempt < TRIES && [409, 429, 503].includes(answer.status); attempt++) {
    const seconds = Math.min(Number(answer.headers.get('Retry-After') ?? 1), 30);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    answer = await fetch(`${server}/api/v1/records/calls`, request);
  }
  return answer;
}

const answer = await send();
if (!answer.ok) {
  console.error(answer.status, await answer.text());
  process.exit(1);
}
const { counts, results }: BatchResult = await answer.json();
console.log(counts);
for (const row of results) {
  console.log(row.external_id, row.outcome, row.reason ?? '');
}
