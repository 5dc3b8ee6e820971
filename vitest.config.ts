import { defineConfig } from 'vitest/config';

const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is polled for may come late where much else runs; it is shorter than a test's own time, so that what was waited for is said.
  expect: { poll: { timeout: 30_000 } },
  // Vitest leaves a core to the person in front of it: of two, as machines for builds have, that is half of the time.
  maxWorkers: '100%',
};

// Pages take longer.
const patient = { testTimeout: 120_000, expect: { poll: { timeout: 45_000 } } };

// Without the page's plugins: tests run the core in Node as it stands, and the page in a real browser as it was built.
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'core', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      {
        test: { ...common, ...patient, name: 'browser', include: ['test/e2e/**/*.test.ts'], globalSetup: 'test/support/browser-setup.ts' },
      },
    ],
  },
});
