import { defineConfig } from "vitest/config";
import LongestFirst from "./tests/longest-first.ts";

export default defineConfig({
  // no module has state, so all test files of a thread share them; as many threads as cores, as nothing else runs beside
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/temporary.setup.ts",
    setupFiles: "tests/sample.setup.ts",
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
  },
});
