import { DefaultReporter, type TestModule } from "vitest/node";

/**
 * One line for each file of tests when it is done, as `scripts/test.ts` has for its checks; failures are printed in full at
 * the end.
 */
export default class SuiteReporter extends DefaultReporter {
  protected override printTestModule(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const name = module.relativeModuleId.replace(/^tests\/|\.test\.ts$/g, "");
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const left = tests.filter((test) => test.result().state === "skipped").length;
    const count = left === 0 ? `${tests.length}` : `${tests.length - left} of ${tests.length}`;
    this.log(`${module.ok() ? "ok  " : "FAIL"} ${name}: ${count} tests, ${seconds} s`);
    for (const test of tests) for (const { message } of test.annotations()) this.log(`     ${message}`);
    for (const test of tests) if (test.result().state === "failed") this.log(`     failed: ${test.fullName}`);
  }
}
