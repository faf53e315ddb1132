import { isUnitName } from "../bodies/unit-names.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import { isPartyPost, titleStart } from "./posts.ts";

/**
 * A way in which a title shows that its post is in a body outside the page. Examples: a title, and the body that the page
 * is about.
 */
interface ElsewhereRule extends Rule {
  readonly id: string;
  readonly when: (title: string, body: string) => boolean;
  readonly examples: readonly (readonly [string, string])[];
  readonly counterExamples: readonly (readonly [string, string])[];
}

const family: Family<ElsewhereRule> = {
  name: "posts elsewhere",
  holds: ({ when }, [title, body]) => when(title, body),
};

/** bodies of their own; an office or a committee that the page does not know is a part of the one it is about */
const ownBody =
  /(?:.{2}(?:局|署|厅|海关|公司|集团|政府|大学|学院|学校|医院|法院|检察院|协会|学会|银行)|^[省市县区州].+中心|^[省市县区州旗]政府)$/u;

/** A body of which people of other bodies are members; its own parts are an office and working groups. */
const group = /(?:领导小组|指挥部|联席会议|工作专班|工作委员会|协调小组)$/u;
export const isGroup = (body: string): boolean => group.test(body);
const partOfGroup = /^(?:办|.*(?:办公室|组|专班|秘书处))$/u;

const ofPlace =
  /^(?:[省市县区州旗盟乡镇村]|街道)(?:委|党委|人大|政协|长)|^(?:常务)?副[省市县区州旗盟乡镇]长$/u;
const placeBody = /(?:[省市县区州旗盟乡镇村]|街道|政府|公署|委员会|[党县市区省州]委|人大|政协)$/u;

export const elsewhereRules = rules(family, [
  {
    id: "of-another-body",
    when: (title) => {
      const named = title.slice(0, Math.max(0, titleStart(title)));
      return !isPartyPost(title) && ownBody.test(named) && isUnitName(named);
    },
    examples: [
      ["县民政局局长", "青岬县交通运输局"],
      ["县公路中心主任", "青岬县交通运输局"],
      ["区政府副区长", "青岬县交通运输局"],
    ],
    counterExamples: [
      ["审判委员会专职委员", "青岬县人民法院"],
      ["办公室主任", "青岬县交通运输局"],
      ["局长", "青岬县交通运输局"],
      ["党支部书记", "青岬县交通运输局"],
    ],
  },
  {
    id: "of-who-sits-in-a-group",
    when: (title, body) => {
      const named = title.slice(0, Math.max(0, titleStart(title)));
      return isGroup(body) && named.length > 1 && !partOfGroup.test(named);
    },
    examples: [
      ["省委宣传部副部长", "青岬省海运会工作领导小组"],
      ["省政府副秘书长", "青岬省海运会工作领导小组"],
      ["县残联主席", "青岬县防汛抗旱指挥部"],
    ],
    counterExamples: [
      ["副组长", "青岬省海运会工作领导小组"],
      ["办公室主任", "青岬省海运会工作领导小组"],
      ["督查组组长", "青岬省海运会工作领导小组"],
      ["宣传部副部长", "青岬县委"],
    ],
  },
  {
    id: "of-the-place",
    when: (title, body) => ofPlace.test(title) && !placeBody.test(body),
    examples: [
      ["县长", "青岬县交通运输局"],
      ["镇党委书记", "青岬县交通运输局"],
      ["副市长", "青岬海关"],
      ["常务副省长", "青岬省海塘普查领导小组"],
    ],
    counterExamples: [
      ["县长", "青岬县人民政府"],
      ["镇党委书记", "青岬镇"],
      ["局长", "青岬县交通运输局"],
    ],
  },
]);

/**
 * True for a post of a body that the page does not have, or of the place around it.
 * @param body the one on whose line the title stands
 */
export const isElsewhere = (title: string, body: string): boolean =>
  elsewhereRules.some(({ when }) => when(title, body));
