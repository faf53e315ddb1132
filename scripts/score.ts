/** make score: the pipeline's reading of each annotated source against tests/gold/. */
import { existsSync, readFileSync } from "node:fs";
import { diskEffects } from "../pipeline/effects.disk.ts";
import { Report } from "../pipeline/model/issue.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { type Gold, score } from "../pipeline/quality/index.ts";
import { buildDataset, noHistory } from "../pipeline/run.ts";
import { loadSource, sourceIds } from "../pipeline/sources.ts";

for (const id of sourceIds(diskEffects)) {
  const path = `tests/gold/${id}.gold.json`;
  if (!existsSync(path)) continue;
  const { dataset } = buildDataset([loadSource(diskEffects, id)], noHistory, new Report());
  const scores = score(JSON.parse(readFileSync(path, "utf8")) as Gold, dataset);
  const rows = scores.map((s) => [
    s.measure,
    s.gold,
    s.found,
    s.right,
    s.precision.toFixed(3),
    s.recall.toFixed(3),
    s.f1.toFixed(3),
  ]);
  console.log(
    `${id}\n${formatTable([["measure", "gold", "found", "right", "precision", "recall", "F1"], ...rows])}\n`,
  );
}
