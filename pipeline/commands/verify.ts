import { Ajv2020 } from "ajv/dist/2020.js";
import { type RowValidator, verify as verifyRelease } from "../8-release/index.ts";
import { type Effects, filesBelow } from "../effects.ts";
import type { Issue } from "../model/issue.ts";
import { textOf } from "../model/text.ts";
import { type ExitCode, tell } from "./command.ts";
import { publishedVersions } from "./releases.ts";

/** Checks released folders as a stranger would: from the bytes alone. Names the file of everything that is wrong. */
export async function verify(effects: Effects, folders: readonly string[]): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const folder of folders.map((name) => name.replace(/\/+$/, ""))) {
    if (!effects.exists(folder)) {
      effects.warn(`haiguan verify: no such folder: ${folder}`);
      codes.push(2);
      continue;
    }
    const issues = await issuesOf(effects, folder);
    if (issues.length === 0) effects.print(`${folder}: good`);
    codes.push(issues.length === 0 ? 0 : tell(effects, issues, new Map([[folder, textOf("")]])));
  }
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

/** Compiles one schema and checks values against it; the schemas are those that the release ships. */
const validateRows: RowValidator = (schema, values) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addKeyword({ keyword: "references", schemaType: "string" });
  const valid = ajv.compile(schema);
  return values.flatMap((value, index) =>
    valid(value) ? [] : [{ index, message: ajv.errorsText(valid.errors, { dataVar: "record" }) }],
  );
};

function issuesOf(effects: Effects, folder: string): Promise<Issue[]> {
  const version = folder.split("/").at(-1);
  const entry = publishedVersions(effects).find((e) => e.version === version) ?? null;
  return verifyRelease({ files: filesBelow(effects, folder), validate: validateRows, entry });
}
