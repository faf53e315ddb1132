/** Which versions a range has, in both clients, as the `semver` of npm says it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import semver from "semver";
import { afterAll, expect, test } from "vitest";
import { python, typescript } from "./clients.ts";

const folder = mkdtempSync(join(tmpdir(), "haiguan-range-"));
const clients = [typescript(), python(folder)];
afterAll(() => {
  for (const client of clients) client.end();
  rmSync(folder, { recursive: true });
});

const numbers = [0, 1, 2, 10];
const versions = numbers.flatMap((major) =>
  numbers.flatMap((minor) => numbers.map((patch) => `${major}.${minor}.${patch}`)),
);
const words = ["", "^", "~", ">=", ">", "<", "<=", "=", "v"].flatMap((sign) =>
  ["0", "1", "2.x", "0.0", "0.1", "1.0", "1.2", "1.*", "0.0.1", "0.1.2", "1.2.0", "1.2.10", "10.X.x"].map(
    (version) => `${sign}${version}`,
  ),
);
const several = [">=1.1 <2", ">= 1.1  < 2.0.1", "^0.1 || ~2.10", "1.2.0 || >2 <=10.1", "*", "x", "", "^ 1.2"];

test.each([...words, ...several])("«%s»", async (range) => {
  const expected = versions.filter((version) => semver.satisfies(version, range));
  for (const client of clients)
    expect(await client.call("matching", { range, versions })).toEqual({ gives: expected });
});

test.each(["new", "1.2.3.4", "^", "1.2-3", ">=1.0.0-beta", "01x", "1..2", "^1 ||| 2", "-1"])(
  "«%s» is no range",
  async (range) => {
    for (const client of clients)
      expect(await client.call("matching", { range, versions })).toMatchObject({ fails: "misuse" });
  },
);
