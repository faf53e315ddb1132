/** docs/edit-history.md shows every kind of change and every bump. */
import { expect, test } from "vitest";
import type { Change } from "../../pipeline/model/releases/release.generated.ts";
import { releaseSchemas } from "../../pipeline/model/tables/schemas.generated.ts";
import { historySteps } from "../../scripts/edit-history.ts";

const steps = historySteps();
const changes = steps.flatMap(({ released }) => released?.changes.changes ?? []);

test("five releases and more, with every bump among them, and an edit that makes none", () => {
  expect(steps.filter(({ released }) => released !== null).length).toBeGreaterThanOrEqual(5);
  const bumps = steps.map(({ released }) => released?.changes.bump ?? "none");
  expect([...new Set(bumps.slice(1))].sort()).toEqual(["major", "minor", "none", "patch"]);
});

test.each(releaseSchemas.changes.properties.changes.items.properties.kinds.items.enum)(
  "a record is %s",
  (kind) => expect(changes.flatMap(({ kinds }: Change) => kinds)).toContain(kind),
);

test.each(["added", "removed", "changed"])("a record is %s", (op) =>
  expect(changes.map((change) => change.op)).toContain(op),
);

test("a renamed office and one that moved keep their ids, and so do their duties", () => {
  const third = steps[2]?.released?.changes.changes ?? [];
  const ofKind = (kind: string) =>
    third.filter(({ table, kinds }) => table === "organizations" && (kinds as string[]).includes(kind));
  expect(ofKind("renamed").map(({ id, op }) => [id, op])).toEqual([["langang.faguichu", "changed"]]);
  expect(ofKind("moved").map(({ id, op }) => [id, op])).toEqual([["langang.xiduhaiguan.jishuke", "changed"]]);
  const gone = third.filter(({ table, op }) => table === "duties" && op === "removed");
  expect(gone.every(({ related }) => related.length === 1)).toBe(true);
});
