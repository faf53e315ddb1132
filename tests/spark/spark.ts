import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { place } from "../corpus/program.ts";

const venv = resolve("engines/spark/.venv");

/** What is missing; null: nothing. */
export function missing(): string | null {
  if (spawnSync("java", ["-version"]).status !== 0) return "Java 17 or newer";
  if (spawnSync(join(venv, "bin/python"), ["-c", "import pyspark"]).status !== 0)
    return "Spark in engines/spark/.venv";
  return null;
}

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  SPARK_HOME: realpathSync(join(venv, "spark")),
  PYSPARK_PYTHON: join(venv, "bin/python"),
  SPARK_LOCAL_IP: "127.0.0.1",
  SPARK_NO_DAEMONIZE: "1",
});

/** Compilers for long runs and a page about the run would take longer than these runs. */
const quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
const settings = {
  "spark.ui.enabled": "false",
  "spark.driver.extraJavaOptions": quick,
  "spark.executor.extraJavaOptions": quick,
  "spark.sql.codegen.wholeStage": "false",
  "spark.sql.codegen.factoryMode": "NO_CODEGEN",
  "spark.sql.scriptTransformation.exitTimeoutInSeconds": "2",
};

/** A program of Spark that runs; what it says is in a file. */
export interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(name: string, command: string, args: readonly string[], memory = "1g"): Started {
  const log = join(place, `${name}.log`);
  const file = openSync(log, "w");
  // a group of its own, so that what a program starts ends with it
  const child = spawn(join(environment().SPARK_HOME ?? "", "bin", command), args, {
    env: { ...environment(), SPARK_DAEMON_JAVA_OPTS: quick, SPARK_DAEMON_MEMORY: memory },
    stdio: ["ignore", file, file],
    detached: true,
  });
  closeSync(file);
  const ended = new Promise<number | null>((done) => child.on("close", (code) => done(code)));
  const started = { process: child, said: () => readFileSync(log, "utf8"), ended };
  // also when a person ends the tests
  process.once("exit", () => killed(started));
  return started;
}

/** Ends a program and all that it started, as a machine that fails does. */
export function killed({ process: { pid } }: Started): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // it has ended by itself
  }
}

/** Starts the driver. */
export const submitted = (name: string, master: string, ...args: readonly string[]): Started =>
  start(name, "spark-submit", [
    ...["--master", master, "--driver-memory", "1g", "--executor-memory", "768m"],
    ...Object.entries(settings).flatMap(([key, value]) => ["--conf", `${key}=${value}`]),
    resolve("engines/spark/job.py"),
    ...args,
  ]);

export interface Cluster {
  readonly master: string;
  readonly workers: readonly Started[];
  readonly all: readonly Started[];
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** A standalone master with two workers of one core each, on loopback. */
export async function cluster(): Promise<Cluster> {
  const port = await freePort();
  const daemon = (name: string, kind: string, ...args: string[]): Started =>
    start(name, "spark-class", [`org.apache.spark.deploy.${kind}`, "--host", "127.0.0.1", ...args], "256m");
  const master = daemon("master", "master.Master", "--port", String(port), "--webui-port", "0");
  const workers = ["worker-1", "worker-2"].map((name) =>
    daemon(
      name,
      "worker.Worker",
      ...["--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", join(place, name)],
      `spark://127.0.0.1:${port}`,
    ),
  );
  await until(() => workers.every(({ said }) => said().includes("Successfully registered")));
  return { master: `spark://127.0.0.1:${port}`, workers, all: [master, ...workers] };
}

export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited++) {
    if (waited > 6000) throw new Error("it never came to that");
    await new Promise((again) => setTimeout(again, 100));
  }
}
