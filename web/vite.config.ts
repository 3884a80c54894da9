import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages.ts';

/** Messages are parsed when the page is built, not on it. */
const withoutParser = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
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
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    reporters: ['default', 'json'],
    outputFile: { json: 'target/vitest.json' },
  },
}));
