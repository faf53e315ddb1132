/** make score: the pipeline's reading of each annotated source against tests/gold/. */
import { annotations } from "../pipeline/commands/annotations.ts";
import { allSources } from "../pipeline/commands/build.ts";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { eachTable } from "../pipeline/model/tables/each-table.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { score } from "../pipeline/quality/index.ts";
import { buildDataset, noHistory } from "../pipeline/run.ts";

const sources = allSources(diskEffects, new Report());
for (const [id, gold] of annotations(diskEffects, sources)) {
  const annotated = sources.filter((source) => source.description.id === id);
  const { dataset } = buildDataset(annotated, () => noHistory, new Report());
  const scores = score(
    gold,
    eachTable((table) => [...dataset[table]]),
  );
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
