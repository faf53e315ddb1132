/** Skips the tests that are not in the sample, so that the report counts them. */
import { relative } from "node:path";
import { beforeEach, type RunnerTask, type RunnerTestCase } from "vitest";
import { sample, shareOf } from "./sample.ts";

const testsIn = (task: RunnerTask): RunnerTestCase[] =>
  "tasks" in task ? task.tasks.flatMap(testsIn) : [task];

beforeEach(({ task, skip }) => {
  const share = shareOf(relative(".", task.file.filepath));
  if (share === 1) return;
  if (!sample(testsIn(task.file), share, ({ fullName }) => fullName).includes(task as RunnerTestCase))
    skip("left to .ci/run");
});
