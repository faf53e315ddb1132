import { DefaultReporter, type TestModule } from "vitest/node";

/** One line for each file of tests when it is done, as `scripts/test.ts` has for its checks; what failed is told in full at the end. */
export default class SuiteReporter extends DefaultReporter {
  protected override printTestModule(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const name = module.relativeModuleId.replace(/^tests\/|\.test\.ts$/g, "");
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    this.log(`${module.ok() ? "ok  " : "FAIL"} ${name}: ${tests.length} tests, ${seconds} s`);
    for (const test of tests) if (test.result().state === "failed") this.log(`     failed: ${test.fullName}`);
  }
}
