import { defineConfig } from "vitest/config";

export default defineConfig({
  // no module has state, so all test files of a thread share them; as many threads as cores, as nothing else runs beside
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/temporary.setup.ts",
    setupFiles: "tests/sample.setup.ts",
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
  },
});
