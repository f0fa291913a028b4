import { defineConfig } from 'vitest/config'

const model = 'test/functions/field/sync.model.test.ts'

/**
 * `unit` runs everything that needs no browser; `stories` drives a real Chromium against the whole system, two
 * stories at a time; `long` takes the sync model through many more runs from another seed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          globalSetup: ['test/e2e/unpack-browser.ts'],
        },
      },
      {
        test: {
          name: 'long',
          include: [model],
          testTimeout: 1_800_000,
          env: { SYNC_RUNS: '10000', SYNC_SEED: '7' },
        },
      },
    ],
  },
})
