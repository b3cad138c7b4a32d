import './support/node-20.ts';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders under `tests` that need a document. */
const DOM = [
  'tests/{dom,detect,reader,components,messaging,settings,injection}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  root,
  test: {
    root,
    projects: [
      {
        root,
        test: {
          name: 'node',
          setupFiles: ['tests/support/node-20.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: DOM,
          environment: 'node',
          globalSetup: 'tests/support/build-lexicon.ts',
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [WxtVitest()],
        test: { name: 'dom', include: DOM, environment: 'happy-dom' },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
