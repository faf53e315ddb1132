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
  /(?:.{2}(?:局|署|厅|海关|公司|集团|政府|大学|学院|学校|医院|法院|检察院|协会|学会|银行)|^[省市县区州].+中心)$/u;

const ofPlace = /^(?:[省市县区州旗盟乡镇村]|街道)(?:委|党委|人大|政协|长)|^副[省市县区州旗盟乡镇]长$/u;
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
    ],
    counterExamples: [
      ["审判委员会专职委员", "青岬县人民法院"],
      ["办公室主任", "青岬县交通运输局"],
      ["局长", "青岬县交通运输局"],
      ["党支部书记", "青岬县交通运输局"],
    ],
  },
  {
    id: "of-the-place",
    when: (title, body) => ofPlace.test(title) && !placeBody.test(body),
    examples: [
      ["县长", "青岬县交通运输局"],
      ["镇党委书记", "青岬县交通运输局"],
      ["副市长", "青岬海关"],
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
