import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "../../pipeline/7-emit/json.ts";
import { schema } from "../../pipeline/7-emit/schema.ts";
import {
  catalogueFiles,
  type Files,
  type ReleaseInput,
  versionsAfter,
  versionsWithout,
} from "../../pipeline/8-release/index.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import type { Versions } from "../../pipeline/model/releases/release.generated.ts";
import { edited, fictionalDataset, texts } from "../fixtures/dataset.ts";
import { published, releaseOf } from "../fixtures/release.ts";

const office = "qingyu.bangongshi";

/**
 * Releases of a customs house that does not exist: 1.1.0 takes a duty away and names the office in English, 1.2.0 has a person
 * too many and is withdrawn, 1.2.1 renames the office once more, 2.0.0 takes its English name away again. 1.1.0 is signed.
 */
export function publishedSite(): Map<string, Uint8Array> {
  const first = fictionalDataset();
  const named = edited(edited(first, "duties", `${office}.2`, null), "organizations", office, {
    name_en: "Office",
  });
  const person = { ...named.people[0], id: "wang-hong", name_hans: "王𬭎" };
  const wrong = edited(named, "people", "wang-hong", person);
  const renamed = edited(named, "organizations", office, { name_en: "General Office" });
  const last = edited(renamed, "organizations", office, { name_en: null });

  const one = made(first);
  const two = signed(made(named, one));
  const three = made(wrong, two);
  const four = made(renamed, two, { withdrawn: [published(three)] });
  const five = made(last, four, { raise: "major" });
  const versions = [one, two, three, four, five].reduce<Versions>(versionsAfter, []);
  const listed = catalogueFiles(versionsWithout(versions, "1.2.0", "a person of another office is in it"));
  const files = [one, two, three, four, five].flatMap((release, index) =>
    [...release].map(([path, bytes]): [string, Uint8Array] => [
      `releases/${versions[index]?.version}/${path}`,
      bytes,
    ]),
  );
  return new Map([...files, ...listed]);
}

/** Of the formats, JSON is enough for a client. */
const made = (dataset: Dataset, previous: Files | null = null, options: Partial<ReleaseInput> = {}): Files =>
  releaseOf(dataset, previous, {
    emit: (dataset, version) => [json, schema].flatMap((one) => [...one.emit(dataset, { version, texts })]),
    ...options,
  }).files;

function signed(files: Files): Files {
  const folder = mkdtempSync(join(tmpdir(), "haiguan-signed-"));
  try {
    const [key, sums] = [join(folder, "key"), join(folder, "SHA256SUMS")];
    copyFileSync("tests/fixtures/signing/key", key);
    // git does not keep the permissions that ssh-keygen asks for
    chmodSync(key, 0o600);
    writeFileSync(sums, files.get("SHA256SUMS") ?? "");
    execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", "file", "-f", key, sums], { stdio: "ignore" });
    return new Map([...files, ["SHA256SUMS.sig", readFileSync(`${sums}.sig`)]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
