/** Skips the tests that are not in the sample, so that the report counts them. */
import { relative } from "node:path";
import { beforeEach, type RunnerTask, type RunnerTestCase, type RunnerTestFile } from "vitest";
import { derived } from "../pipeline/zh/rules/derived.ts";
import { sample, shareOf } from "./sample.ts";

const testsIn = (task: RunnerTask): RunnerTestCase[] =>
  "tasks" in task ? task.tasks.flatMap(testsIn) : [task];

/** The tests of a file that are tried; null: all of them. */
const triedIn = derived((file: RunnerTestFile) => {
  const share = shareOf(relative(".", file.filepath));
  return share === 1 ? null : new Set<RunnerTask>(sample(testsIn(file), share, ({ fullName }) => fullName));
});

beforeEach(({ task, skip }) => {
  const tried = triedIn(task.file);
  if (tried !== null && !tried.has(task)) skip("left to .ci/run");
});
