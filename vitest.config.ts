import { defineConfig } from 'vitest/config';

// What is polled for may come late where much else runs; it is shorter than a test's own time, so that what was waited for is said.
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } };

// Without the page's plugins: tests run the core in Node as it stands, and the page in a real browser as it was built.
export default defineConfig({
  test: {
    projects: [
      { test: { ...timeouts, name: 'core', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      { test: { ...timeouts, name: 'browser', include: ['test/e2e/**/*.test.ts'], globalSetup: 'test/support/browser-setup.ts' } },
    ],
  },
});
