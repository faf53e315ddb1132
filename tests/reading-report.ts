/**
 * npx tsx tests/reading-report.ts [WORDS …]: each case of tests/cases/reading whose name holds one of the words,
 * ok or FAIL with what is missing and extra, then the sums. `--short` leaves the lines out.
 */
import { formatTable } from "../pipeline/print/table.ts";
import { caseNames, faultsOf, judge, notYet, passes, tables } from "./reading.ts";

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const short = process.argv.includes("--short");
const chosen = caseNames.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const verdicts = chosen.map((name) => judge(name));

for (const verdict of verdicts) {
  const ok = passes(verdict);
  const listed = verdict.name in notYet;
  const note = ok ? (listed ? "  (take it off not-yet.json)" : "") : listed ? "  (not yet)" : "";
  console.log(`${ok ? "ok  " : "FAIL"} ${verdict.name}${note}`);
  if (!short) for (const line of faultsOf(verdict)) console.log(`     ${line}`);
}

const ratio = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
const sums = tables.map((table) => {
  const sum = (side: "wanted" | "found" | "right"): number =>
    verdicts.reduce((total, { counts }) => total + counts[table][side], 0);
  const [wanted, found, right] = [sum("wanted"), sum("found"), sum("right")];
  return [table, wanted, found, right, ratio(right, found), ratio(right, wanted)];
});
const passed = verdicts.filter(passes).length;
console.log(`\n${passed} ok, ${verdicts.length - passed} FAIL of ${verdicts.length}\n`);
console.log(formatTable([["table", "wanted", "found", "right", "precision", "recall"], ...sums]));
process.exitCode = passed === verdicts.length ? 0 : 1;
