/**
 * Runs everything that must hold: types, lint, unused code, derived files, tests; with --quick what an edit of a rule breaks
 * first, in less than 30 s of CPU. What takes long is tried in part (tests/sample.ts), with WHOLE=1 whole. Ends in one plain
 * line, "N passed, N failed", and exits 1 when something failed. A failing check counts as one.
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const isQuick = process.argv.includes("--quick");
const quickTests = ["rules", "cases", "gold", "architecture"].map((name) => `tests/${name}.test.ts`);

/** What decides which tests are tried, or null where all are: SAMPLE, or the commit, which a tarball has not. */
function sampled(): string | null {
  if (process.env.WHOLE === "1" || isQuick) return null;
  if (process.env.SAMPLE) return process.env.SAMPLE;
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "none";
  }
}
const seed = sampled();

// what was found of files that are as they were is kept between runs
const checks: readonly (readonly [string, readonly string[]])[] = [
  ["types", ["tsc", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/types.tsbuildinfo"]],
  ["types of what browsers run", ["tsc", "-p", "pipeline/site/islands"]],
  ["lint and format", ["biome", "check", "--error-on-warnings", "."]],
  ["unused code and dependencies", ["knip"]],
  ["derived files", ["tsx", "scripts/generate.ts", "--check"]],
];

/** A program of a package, without a second for npx to find it. */
const program = (name: string): string => join("node_modules/.bin", name);

const started = promisify(execFile);

async function check([name, [command = "", ...args]]: readonly [string, readonly string[]]): Promise<Count> {
  try {
    await started(program(command), args, { maxBuffer: Number.POSITIVE_INFINITY });
    console.log(`ok   ${name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    const { stdout = "", stderr = String(error) } = error as { stdout?: string; stderr?: string };
    console.log(`FAIL ${name}\n${stdout}${stderr}`);
    return { passed: 0, failed: 1 };
  }
}

/** Without SAMPLE tests are whole. */
function environment(): NodeJS.ProcessEnv {
  const { SAMPLE: _, ...others } = process.env;
  return seed === null ? others : { ...others, SAMPLE: seed };
}

function vitest(): Count {
  const folder = mkdtempSync(join(tmpdir(), "haiguan-test-"));
  const report = join(folder, "report.json");
  const { status } = spawnSync(
    program("vitest"),
    [
      ...["run", "--reporter=./scripts/suite-reporter.ts", "--silent=passed-only"],
      ...["--reporter=json", `--outputFile.json=${report}`],
      // more workers load the same modules again
      ...(isQuick ? ["--maxWorkers=1", "--experimental.fsModuleCache", ...quickTests] : []),
    ],
    { stdio: "inherit", env: environment() },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    if (seed !== null)
      console.log(
        `a sample, SAMPLE=${seed}: ${numPendingTests} tests not run, properties tried less often; WHOLE=1 runs all`,
      );
    // a suite that cannot be loaded fails the run without a failed test
    const failed = numFailedTests + (status !== 0 && numFailedTests === 0 ? 1 : 0);
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// each uses one core: all at once, then the tests, which use all
const counts = [...(await Promise.all((isQuick ? checks.slice(0, 1) : checks).map(check))), vitest()];
const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
