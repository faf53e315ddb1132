import { placeOfEntry } from "../model/findings/anchor.ts";
import type { Report } from "../model/findings/issue.ts";
import { type Curation, entriesOf } from "../model/inputs/curation.ts";
import type { Page } from "../model/page.ts";
import type { Correction } from "../model/reading.ts";
import type { Change } from "./change.ts";

/** What people decided about the wording of the page: changes to make, and what is only proposed or flagged. */
export function curatedCorrections(
  page: Page,
  curation: Curation,
  report: Report,
): { changes: Change[]; proposed: Correction[] } {
  const changes: Change[] = [];
  const proposed: Correction[] = [];
  for (const entry of entriesOf(curation, "correct")) {
    const found = placeOfEntry(page.text, entry, page.id, report);
    if (found === null) continue;
    const { kind, reason, confidence, status } = entry;
    const record = { corrected: entry.corrected, kind, rule_id: null, reason, confidence, status };
    if (status === "applied" && entry.corrected !== null)
      changes.push({ ...found, to: entry.corrected, record });
    else proposed.push({ ...found, raw: entry.quote, ...record });
  }
  return { changes, proposed };
}
