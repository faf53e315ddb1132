import { defineConfig } from "vitest/config";

/** make spark: real clusters on this machine, one after another. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/spark/*.spark.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    reporters: ["verbose"],
    disableConsoleIntercept: true,
    fileParallelism: false,
  },
});
