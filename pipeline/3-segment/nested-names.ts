/** Which open heading the name of a unit stands below, where neither its mark nor its markup says so alone. */
import { suffixOf } from "../zh/bodies/unit-names.ts";
import { bareDepth, type LineFacts } from "./line-facts.ts";
import { headsPage, isAbove } from "./open-headings.ts";
import { agencyOf, nameOf, type Open, type State } from "./state.ts";

/** Whether a name may be one of those that a list has, which is over where what stands beside its owner follows. */
export function listGoesOn(state: State, list: Open, name: string, depth: number): boolean {
  const owner = state.open.find((o) => o.kind === "unit" && o.index === list.owner);
  const isWhole = list.owner === agencyOf(state) || headsPage(state, list.owner);
  if (isWhole || owner === undefined) return true;
  if (owner.depth < bareDepth || depth < bareDepth) return owner.depth < depth || owner.depth === bareDepth;
  const isFirst = !state.bodies.some(({ parent }) => parent === list.owner);
  return isFirst || isLesser(name, nameOf(state, owner.index));
}

/** The heading of a unit. */
type NameLine = Pick<LineFacts, "depth" | "mark"> & { readonly name: string };

/** The innermost open unit that the heading of another stands below. */
export const unitAbove = (state: State, line: NameLine): Open | undefined =>
  state.open.findLast(
    (o) =>
      o.kind === "unit" &&
      (isAbove(state, o, line.depth) || countsWithin(state, o, line) || isOfficeOf(state, o, line)),
  );

/** 指挥中心, below it 1.接警科 and 2.调度科: the count begins below a name without a mark, and goes on there. 一、 counts what the page has. */
const countsWithin = (
  state: State,
  { index, depth: above }: Open,
  { name, depth, mark }: NameLine,
): boolean =>
  above === bareDepth &&
  mark !== null &&
  mark.style !== "cjk" &&
  isLesser(name, nameOf(state, index)) &&
  (mark.ordinal === 1 ||
    state.open.some(
      (o) => o.kind === "unit" && o.depth === depth && state.bodies[o.index]?.parent === index,
    ));

/** An office that stands beside any other, and below any. */
const ofAny = "办公室";

/** （一）指挥中心, and below it 接警科 without a mark, while nothing beside the former is called 科. */
function isOfficeOf(state: State, { index, depth: above }: Open, { name, depth }: NameLine): boolean {
  if (above === bareDepth || depth < bareDepth || name === ofAny) return false;
  const parent = state.bodies[index]?.parent;
  // what 1.接警科 stands below has no mark either: the name stands beside that
  if (state.open.some((o) => o.kind === "unit" && o.depth === bareDepth && o.index === parent)) return false;
  const isOfOwnKind = !state.bodies.some(
    (body) => body.parent === parent && kindOf(body.text) === kindOf(name),
  );
  return isOfOwnKind && isLesser(name, nameOf(state, index));
}

/** What offices are called, the least first; what is called otherwise is greater than all. */
const grades: readonly string[] = ["股组班", "科室课", "部", "处"];
const teams: readonly string[] = ["中队", "大队", "支队", "总队"];

const gradeOf = (name: string): number => {
  const found = grades.findIndex((grade) => grade.includes(name.slice(-1)));
  return found < 0 ? grades.length : found;
};

const teamOf = (name: string): number => teams.indexOf(name.slice(-2));

/** 法规科 below 排水管理处, 设计股 below 工程科, 一大队 below 刑事侦查支队 */
const isLesser = (name: string, owner: string): boolean =>
  teamOf(name) < 0 ? gradeOf(name) < gradeOf(owner) : teamOf(name) < teamOf(owner);

const kindOf = (name: string): string => teams[teamOf(name)] ?? suffixOf(name);
