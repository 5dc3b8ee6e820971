import { defineConfig } from 'vitest/config';

// Without the page's plugins: tests run the core in Node as it stands, and the page in a real browser as it was built.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
