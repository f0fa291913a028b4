import { defineConfig } from 'vitest/config'

/** `unit` runs everything that needs no browser; `stories` drives a real Chromium against the whole system. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/long/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
