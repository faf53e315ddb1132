import {
  askedReport,
  type Block,
  compare,
  markdownAccount,
  markdownText,
  told,
  toldWithin,
} from "../8-release/index.ts";
import type { Changes } from "../model/releases/release.generated.ts";
import { type Tables, tablesOf } from "../model/tables/table.ts";
import { visible } from "../model/text/visible.ts";
import type { BuildResult } from "../run.ts";
import type { Baseline } from "./baseline.ts";

/** comment: the Markdown, cut to what a comment on GitHub holds */
export type EffectForm = "terminal" | "markdown" | "comment" | "json";

/** What the sources as they are change in the data, which version that makes, and which ids are kept by likeness. */
export function effectOf(
  { other }: Baseline,
  built: BuildResult,
  form: EffectForm,
  { colours, details }: { readonly colours: boolean; readonly details: boolean },
): string {
  if (other === null) return form === "json" ? "null" : "there is no release yet";
  const { name, edition } = other;
  const next = { ...edition, tables: tablesOf(built.dataset) };
  const changes = compare({ version: name, edition }, { version: name, edition: next });
  const matches = built.matches.map(({ table, id, similarity }) => ({
    table,
    id,
    similarity: Math.round(similarity * 100) / 100,
  }));
  if (form === "json") return JSON.stringify({ against: name, ...changes, matches }, null, 2);
  const inWords = form === "terminal" ? visible : markdownText;
  if (changes.changes.length === 0) return `no change against ${inWords(name)}`;
  const kept = matches.map(
    (m) => `${m.id} is taken for the ${m.table} record of that id: ${m.similarity} alike`,
  );
  if (form === "terminal") {
    const likenesses =
      details || kept.length <= fewLikenesses ? kept : [`${kept.length} ids kept by likeness`];
    const head = `against ${inWords(name)}, a ${changes.bump} release:\n`;
    return `${head}\n${askedReport(changes, next.tables, { colours, details }, likenesses)}`;
  }
  const account = inMarkdown(changes, next.tables, inWords(name), kept);
  return form === "comment" ? toldWithin(account, longestComment, whatIsLeftOut) : told(account);
}

/** More are only counted, unless details are asked for. */
const fewLikenesses = 3;

const inMarkdown = (changes: Changes, tables: Tables, name: string, kept: readonly string[]): Block[] => [
  [{ text: `Against ${name} this makes a **${changes.bump}** release.`, of: "", count: 0 }],
  ...markdownAccount(changes, tables),
  kept.map((line) => ({ text: `- ${line}`, of: "ids kept by likeness", count: 1 })),
];

/**
 * GitHub refuses a comment of more than 65,536 characters, as it says itself, or 262,144 bytes, as has been measured.
 * No character of JavaScript's has more than three bytes, so that this keeps clear of both, with line ends of two.
 */
const longestComment = 60_000;

/** The file that holds what a comment has no room for. */
export const wholeEffect = "effect-whole.md";

const whatIsLeftOut = (left: string): string =>
  `**A comment has no room for the rest: ${left}.** All of it stands in \`${wholeEffect}\`, which \`haiguan check --report\` leaves beside this, and which is among the artifacts of the run on GitHub.`;
