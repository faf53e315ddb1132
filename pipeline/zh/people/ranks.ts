/**
 * Administrative ranks. 《中华人民共和国公务员法》(2018) art. 18 names the levels 国家级, 省部级, 厅局级, 县处级, 乡科级, each 正职 and
 * 副职; 股级 and the split forms (厅级, 局级, 处级, 科级) are those of notices on staffing (机构编制). 职等 are the fourteen
 * grades of the Taiwan 公務人員任用法 art. 5. Simplified script.
 */
const level =
  "国家|省部|部|省|厅局|地厅|司局|厅|司|局|地市|地|市|县处|县团|县|处|乡科|乡镇|乡|科|股所|股|师|团|营";

/** Alternatives of all ranks, for use in patterns. */
export const rankPattern = `(?:正|副)?(?:${level})级(?:正职|副职)?|(?:简任|荐任|委任)第?[\\d一二三四五六七八九十]+职等(?:至第?[\\d一二三四五六七八九十]+职等)?`;

/**
 * Ranks that people of a uniformed corps bear themselves, whatever their post: 《人民警察警衔条例》(1992), 《海关关衔条例》(2003), and
 * those of the maritime administration.
 */
export const corpsRankPattern =
  "(?:副?总警监|[一二三]级警[监督司员]|海关副?总监|[一二三]级关务(?:监督|督察|督办|员)|海事[一二三]级副?(?:总监|监督|督察|督办|员))";

const whole = new RegExp(`^(?:${rankPattern})$`, "u");

/** The first rank in a text. */
export const anyRank = new RegExp(rankPattern, "u");

/** True for 正厅局级, 副处级; false for 上级, 年级. */
export const isRank = (hans: string): boolean => whole.test(hans);
