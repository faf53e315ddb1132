/**
 * Divisions of China whose names begin with or hold a word that stands beside names in sentences: 和县, 全椒县, 无为市 (民政部,
 * 行政区划代码). Not 会同县 and 比如县: 会同县财政局 is nearly always two words.
 */
const names =
  "于洪区 于都县 无为市 无为县 无极县 无锡市 无棣县 万年县 月湖区 从化区 从化市 从江县 向阳区 大同市 大同县 大同区 同江市 同心县 同仁市 同仁县 同德县 应县 应城市 承德 日照市 日喀则 日土县 将乐县 获嘉县 依兰县 依安县 交城县 交口县 呼和浩特 和县 和平区 和平县 和田地区 和田市 和田县 和龙市 和静县 和硕县 和顺县 和政县 和林格尔 和布克赛尔 平和县 政和县 泰和县 永和县 西和县 兴和县 共和县 全椒县 全南县 全州县 凭祥市 本溪 两当县 邻水县 原平市 原阳县 原州区 含山县 自贡市".split(
    " ",
  );

/** True for a text that begins with such a place. */
export const opensWithOddPlace = (hans: string): boolean => names.some((name) => hans.startsWith(name));

/** All of them, in Simplified script. */
export const oddPlaces: readonly string[] = names;
