/** Where a format has to stand besides the registry: this test names what is missing when one is added. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { emit } from "../../pipeline/7-emit/index.ts";
import { decoders } from "../../pipeline/8-release/verify/decode/registry.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { fictionalDataset, texts } from "../fixtures/dataset.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const checks = "tests/conformance/checks";
const readers = readdirSync(checks)
  .filter((file) => file.endsWith(".py"))
  .map((file) => read(`${checks}/${file}`))
  .join("\n");
const [guide, mutants] = [read("docs/formats.md"), read("tests/conformance/mutants.py")];

/** They hold no rows: verify judges them by what they say of the tables. */
const withoutRows = ["schema", "text", "jsonld"];

const emitted = emit.run({ dataset: fictionalDataset(), version: "1.0.0", texts }, new Report());
const folders = [...new Set([...emitted].map(({ path }) => path.split("/")[0] ?? ""))];

describe.each(folders)("%s/", (folder) => {
  test("docs/formats.md says who needs it", () => expect(guide).toContain(`\`${folder}/`));
  test("an independent reader reads it", () => expect(readers).toContain(`"${folder}/`));
  test("a defect in it is tried", () =>
    expect(mutants).toMatch(new RegExp(`["/]${folder}["/]|"${folder} `, "i")));
  test.skipIf(withoutRows.includes(folder))("a decoder reads it back", () =>
    expect(decoders.map((decoder) => decoder.folder.replace("/", ""))).toContain(folder),
  );
});
