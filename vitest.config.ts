import { configDefaults, defineConfig } from 'vitest/config'

// Two projects: `fast` is what `check` runs on every commit; `whole` needs a server, a child process
// or a browser, and each of its suites says why when it has to skip itself.
const shared = { testTimeout: 60_000, hookTimeout: 120_000 }
const whole = [
  'packages/api/src/main.test.ts',
  'packages/templates/src/papers-in-other-programs.test.ts',
  'test/journeys/**/*.test.ts',
  'test/durability/**/*.test.ts',
  'test/concurrency/**/*.test.ts',
  'test/console/**/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          exclude: [...configDefaults.exclude, ...whole],
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'workflows/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'test/papers/**/*.test.ts',
            'test/security/**/*.test.ts',
          ],
        },
      },
      // servers and browsers are heavy: one file at a time on a small machine
      { test: { ...shared, name: 'whole', include: whole, fileParallelism: false } },
    ],
  },
})
