import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("pipeline", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
const source = (file: string): string => readFileSync(join("pipeline", file), "utf8");
const top = (path: string): string => path.split("/")[0] ?? "";
const isStage = (path: string): boolean => /^\d-/.test(top(path));
const imports = (file: string): string[] =>
  [...source(file).matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, to = ""]) =>
    normalize(join(dirname(file), to)),
  );

test("the scan sees the code", () => {
  expect(files.length).toBeGreaterThan(80);
  expect(imports("run.ts")).toContain("1-read/index.ts");
});

describe("direction of imports", () => {
  test.each(files.filter(isStage))("%s imports its own stage, model/ and zh/ only", (file) => {
    expect(imports(file).filter((to) => ![top(file), "model", "zh"].includes(top(to)))).toEqual([]);
  });
  test.each(files.filter((f) => ["model", "zh"].includes(top(f))))("%s is in a leaf", (file) => {
    expect(imports(file).filter((to) => top(to) !== top(file))).toEqual([]);
  });
});

const runtimeImports = (file: string): string[] => {
  const types = /\b(?:import|export) type [^;]*;/g;
  return [
    ...source(file)
      .replace(types, "")
      .matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g),
  ].map(([, to = ""]) => normalize(join(dirname(file), to)));
};

test("no import cycles, of types neither", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const to of imports(file).filter((f) => files.includes(f))) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

const isClient = (file: string): boolean => top(file) === "client";

test("the client, which the package for npm has too, needs nothing but Node", () => {
  const all = files
    .filter(isClient)
    .flatMap((file) => [...source(file).matchAll(/ from "([^"]+)"/g)].map(([, to = ""]) => to));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((to) => !/^(?:node:|\.\/)/.test(to))).toEqual([]);
});

test("only the disk effects, and the client, touch the disk", () => {
  const using = files.filter((file) => /^(?:import .*|\} )from "(?:node:)?fs/m.test(source(file)));
  expect(using.filter((file) => !isClient(file))).toEqual(["effects/disk-pieces.ts", "effects/disk.ts"]);
});

test("only the web effect, which only init takes, and the client ask the network, and only the server answers it", () => {
  const using = (pattern: RegExp) => files.filter((file) => pattern.test(source(file)));
  expect(using(/\bfetch\(|"(?:node:)?(?:https?|http2|net|tls|dgram|dns)"|"undici"/).sort()).toEqual([
    "capture/index.ts",
    "client/site.ts",
    "effects/effects.ts",
    "effects/server.ts",
    "effects/web.ts",
    // what browsers run asks its own site
    ...files.filter((file) => file.startsWith("site/islands/") && /\bfetch\(/.test(source(file))),
  ]);
  expect(files.filter((file) => runtimeImports(file).includes("capture/index.ts"))).toEqual([
    "commands/init-source.ts",
  ]);
});

const siteFiles = files.filter((file) => top(file) === "site");

describe("the site", () => {
  test("knows a release and nothing of the stages that made it", () => {
    expect(siteFiles.length).toBeGreaterThan(20);
    const foreign = siteFiles.flatMap((file) => imports(file).map((to) => `${file}: ${to}`));
    // of effects it takes the type of what reads files
    const allowed = /: (?:site|model|zh)\/|^site\/serve\.ts: effects\/effects\.ts$/;
    expect(foreign.filter((entry) => !allowed.test(entry))).toEqual([]);
  });
  test("touches neither clock nor chance while it is built", () => {
    const impure = /Date\.now|new Date\(|Math\.random|process\./;
    const built = siteFiles.filter((file) => !file.startsWith("site/islands/"));
    expect(built.filter((file) => impure.test(source(file)))).toEqual([]);
  });
  test("is loaded by its two commands alone", () => {
    const loading = files.filter((file) =>
      imports(file).some((to) => /^site\/(?:index|serve)\.ts$/.test(to)),
    );
    expect(loading.filter((file) => top(file) !== "site")).toEqual(["commands/serve.ts", "commands/site.ts"]);
  });
});

test("no stage reads the clock, the environment or chance", () => {
  const impure = /\bDate\.now|new Date\(|Math\.random|process\.|performance\.now/;
  expect(files.filter(isStage).filter((file) => impure.test(source(file)))).toEqual([]);
});

test("no dumping grounds", () => {
  expect(files.filter((f) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(f))).toEqual([]);
});

test.each(files.filter((f) => !f.endsWith(".generated.ts")))("%s stays under 300 lines", (file) => {
  expect(source(file).split("\n").length).toBeLessThan(300);
});
