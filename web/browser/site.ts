import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { demo, startExampleServer } from './exampleServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { url: string; email: string; password: string; examples: boolean; nextDay: string };
  }
}

/** The site under test: the one named by DAYBRIEF_TEST_URL, else a fresh build behind the example server. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const url = process.env['DAYBRIEF_TEST_URL'];
  if (url) {
    const email = process.env['DAYBRIEF_TEST_EMAIL'] ?? demo.email;
    const password = process.env['DAYBRIEF_TEST_PASSWORD'] ?? demo.password;
    const nextDay = process.env['DAYBRIEF_TEST_NEXT_DAY'] ?? '';
    project.provide('site', { url: url.replace(/\/$/, ''), email, password, examples: false, nextDay });
    return undefined;
  }
  // A process of its own: the build must not inherit the test runner's NODE_ENV.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env });
  const { server, url: own } = await startExampleServer();
  project.provide('site', { url: own, ...demo, examples: true, nextDay: '' });
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
