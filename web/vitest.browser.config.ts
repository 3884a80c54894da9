import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Their answers are played, so that they may run side by side; the others change what the server holds. */
const played = ['faults', 'look', 'pages', 'states'].map((name) => `browser/${name}.test.ts`);

/** A page that is loaded again takes longer than the second that a poll has by itself. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    globalSetup: ['browser/site.ts'],
    reporters: ['default', './browser/summary.ts'],
    projects: [
      {
        extends: true,
        test: { ...patience, name: 'played', include: played, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'served',
          include: ['browser/**/*.test.ts'],
          exclude: played,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
