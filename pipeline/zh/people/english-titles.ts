/**
 * English of titles that have one usual English word whatever the body: translations, not what the bodies call themselves. Left
 * out is what depends on the body or has no settled word: 署长, 厅长, 部长, 院长, 校长, 站长, 调研员. Simplified script.
 */
const heads: ReadonlyMap<string, string> = new Map([
  ["局长", "Director"],
  ["分局长", "Director"],
  ["关长", "Director"],
  ["处长", "Director"],
  ["主任", "Director"],
  ["所长", "Director"],
  ["馆长", "Director"],
  ["科长", "Section Chief"],
  ["股长", "Subsection Chief"],
  ["组长", "Group Leader"],
  ["省长", "Governor"],
  ["市长", "Mayor"],
  ["秘书长", "Secretary-General"],
  ["会长", "President"],
  ["检察长", "Chief Procurator"],
  ["政委", "Political Commissar"],
  ["政治委员", "Political Commissar"],
  ["总经理", "General Manager"],
  ["总工程师", "Chief Engineer"],
  ["总会计师", "Chief Accountant"],
  ["总经济师", "Chief Economist"],
  ["总统计师", "Chief Statistician"],
  ["总规划师", "Chief Planner"],
  ["负责人", "Person in Charge"],
  ["发言人", "Spokesperson"],
]);

const degrees: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["副", "Deputy "],
  ["常务副", "Executive Deputy "],
  ["第一副", "First Deputy "],
]);

/** Organs of the Party, the longer before those with which they begin. */
const organs: ReadonlyMap<string, string> = new Map([
  ["党委纪检组", "Discipline Inspection Group of the Party Committee"],
  ["党组纪检组", "Discipline Inspection Group of the Leading Party Members Group"],
  ["纪检监察组", "Discipline Inspection and Supervision Group"],
  ["纪检组", "Discipline Inspection Group"],
  ["纪委", "Commission for Discipline Inspection"],
  ["党总支", "General Party Branch"],
  ["党支部", "Party Branch"],
  ["党组", "Leading Party Members Group"],
  ["党委", "Party Committee"],
]);
const inOrgans: ReadonlyMap<string, string> = new Map([
  ["书记", "Secretary"],
  ["组长", "Head"],
  ["长", "Head"],
  ["委员", "Member"],
  ["成员", "Member"],
]);

const assistant = /^(?:局长|关长|主任|处长)助理$/u;

const alternatives = (words: Iterable<string>): string => [...words].join("|");
const ofParty = new RegExp(
  `^(?<organ>${alternatives(organs.keys())})(?<degree>副|常务副|)(?<post>${alternatives(inOrgans.keys())})$`,
  "u",
);
const ofState = new RegExp(`^(?<degree>常务副|第一副|副|)(?<post>${alternatives(heads.keys())})$`, "u");

/** At the head of an assembly or a commission it is a chair. */
const chaired = /委员会$|人大|大会$/u;

/**
 * A title without its body in English: 副局长 → Deputy Director, 党委书记 → Secretary of the Party Committee. Null where it is
 * not certain.
 * @param body name of the body that has the post; empty when it is not known
 */
export function titleInEnglish(hans: string, body: string): string | null {
  const title = hans.replace(/\s/gu, "");
  const party = ofParty.exec(title)?.groups;
  if (party !== undefined) {
    const { degree = "", post = "", organ = "" } = party;
    return `${degrees.get(degree)}${inOrgans.get(post)} of the ${organs.get(organ)}`;
  }
  if (assistant.test(title)) return "Assistant Director";
  const { degree, post } = ofState.exec(title)?.groups ?? {};
  if (degree === undefined || post === undefined || (post === "主任" && chaired.test(body))) return null;
  return `${degrees.get(degree)}${heads.get(post)}`;
}
