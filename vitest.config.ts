import { defineConfig } from 'vitest/config'

/** Every area of the nation through the import: half a minute by itself. */
const NATION = 'test/infra/local/commands/catalogue-nation.test.ts'

/** What takes many more runs, or the whole of what `npm test` takes a part of, with what tells it so. */
const long = {
  include: [
    'test/functions/field/sync.model.test.ts',
    'test/functions/resident/send-hostile.test.ts',
    'test/functions/office/posters/print.test.ts',
    'test/shared/results/protect.test.ts',
    NATION,
  ],
  env: {
    SYNC_RUNS: '10000',
    SYNC_SEED: '7',
    HOSTILE_POSTS: '10000',
    POSTERS: 'whole',
    PROTECT_RUNS: '10000',
  },
}

/**
 * `unit` runs everything that needs no browser; `stories` drives a real Chromium against the whole system,
 * which mostly waits, so three stories at a time; `long` takes much longer, and is started by itself.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', NATION],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          globalSetup: ['test/e2e/before-stories.ts'],
        },
      },
      {
        test: {
          name: 'long',
          ...long,
          testTimeout: 1_800_000,
        },
      },
    ],
  },
})
