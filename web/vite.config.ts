import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages.ts';

/** Messages are parsed when the page is built, not on it. */
const withoutParser = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

/** One file for what every page needs: a dozen small ones compress worse by 6 kB. Rare pages stay out. */
const firstRoute = {
  name: 'first',
  test: new RegExp(
    [
      'node_modules/(react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|lucide-react)/',
      'node_modules/(intl-messageformat|@formatjs)/',
      'src/shared/(brief|http|metrics|preferences|time|words)/(?!metricsQuery|month|readable|useDownload)',
      'src/shared/ui/(Brand|Button|IconButton|Load(?!More)|Notice|Skeleton|State|state|useCountdown|useDelayed)',
      'src/features/(activity|dashboard|day|session)/(?!FirstSteps|Invitation)',
    ].join('|'),
  ),
};

export default defineConfig(({ command }) => ({
  plugins: [react(), messages()],
  resolve: {
    alias: [
      { find: '@', replacement: fileURLToPath(new URL('./src', import.meta.url)) },
      ...(command === 'build' ? [withoutParser] : []),
    ],
  },
  server: { proxy: { '/api': process.env['DAYBRIEF_URL'] ?? 'http://localhost:8080' } },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The page is served without inline script, and every target knows module preload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [firstRoute] } } },
  },
  test: {
    testTimeout: 20_000,
    include: ['{src,scripts}/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    reporters: ['default', 'json'],
    outputFile: { json: 'target/vitest.json' },
  },
}));
