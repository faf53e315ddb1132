import { titleStart } from "./posts.ts";

/**
 * Compound surnames still borne. Source: 《百家姓》(Song dynasty) with the compounds in 《二〇二〇年全国姓名报告》(公安部户政管理研究中心).
 */
const compound =
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 拓跋 轩辕 百里 东郭 南门 西门 纳兰 完颜 爱新觉罗 叶赫那拉".split(
    " ",
  );

/** One-character surnames: those of 《百家姓》 and of the report of 2020, Simplified. */
const single = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃代初付兰揭邸苟仝展原门信官冼植练乃买麦逢揣敬来冒战撒字奉丛矫旷库逮修鹿由柔才苑亓綦迟隋芦尧谌卿占户衣候帖妥锁腾洛普刀岩零玉玄盘尼次扎旦洪禚蹇".split(
    "",
  ),
);

/**
 * Words that begin like a surname and stand where names do: what a person is charged with, where, and when. Not a list of all
 * words: those that official pages print behind the title of a post.
 */
const notNames =
  /^(?:(?:负责|主持|分管|协管|联系|协助|全面|暂缺|空缺|待定|详见|安全|安排|包括|常务|常委|成员|成立|程序|方案|方面|方便|方法|方式|符合|高级|高新|公共|公开|公安|公告|关于|关税|关区|管理|管委|海关|海事|和谐|华东|华北|计划|计算|计生|计财|纪检|纪委|季度|金融|经济|经费|居民|康复|空港|利用|林业|路政|满意|明确|农业|农村|农办|平安|平台|强化|权限|全国|全市|全省|全局|全关|任务|任职|商务|尚未|时间|水利|水务|司法|通关|通讯|通知|万元|文化|文件|文秘|武装|夏季|项目|信访|信息|宣传|严格|阳光|应急|于是|云南|曾任|查验|章程|支持|支队|周边|周一|周五|祝贺|党建|党组|党委|党务|党群|人事|国有|国际|国家|国土|能源|相关|有关|双拥|步行|边防|边检|车辆|都市|法规|法制|法律|房产|房屋|富民|干部|古城|广电|广播|归口|贺信|后勤|惠民|机关|简历|简介|交通|景区|敬老|来访|来信|劳动|老干|乐园|连接|练兵|门户|那么|能够|年度|年龄|农机|别名|容缺|山区|审计|师资|石油|史志|市场|束缚|台账|温馨|席位|县委|向上|辛苦|须知|养老|易地|印章|游客|园区|原则|原因|月度|政策|政工|终身|种植|主任|主席|住房|组成|副|男|女|汉族|回族|满族|蒙古族|壮族|本科|大学|大专|研究生|学历|中共党员|党员|电话|传真|手机|邮箱|地址|办公|工作|职责|职务|职级|分工|暂无|不详|同志|兼任|兼职))/u;

/** Ends that make an office of a name: 安全科, 高新处. 李科 and 王处 may be names. */
const office = /.{2}(?:局|处|科|股|室|组|部|厅|署|司|院|所|站|队|馆|会|办|委|中心|基地|海关|分局|公司)$/u;

/** 帕提古丽·买买提, 巴特尔·额尔敦: given names of other peoples, in transcription */
const transcribed = /^[\p{Script=Han}]{1,8}(?:[·•．][\p{Script=Han}]{1,10}){1,3}$/u;

const compoundOf = (hans: string): string => compound.find((surname) => hans.startsWith(surname)) ?? "";

/**
 * True when `hans` (Simplified, without blanks) can be a person's name: a known surname with one or two characters, two surnames
 * with two (林郑月娥), or a transcribed name with ·. False for offices and for the words that stand behind titles (主持工作).
 */
export function isPersonName(hans: string): boolean {
  if (transcribed.test(hans)) return true;
  if (
    !/^\p{Script=Han}{2,6}$/u.test(hans) ||
    notNames.test(hans) ||
    office.test(hans) ||
    titleStart(hans) === 0
  ) {
    return false;
  }
  const surname = compoundOf(hans);
  if (surname !== "") return hans.length > surname.length && hans.length <= surname.length + 2;
  if (!single.has(hans.charAt(0))) return false;
  return hans.length <= 3 || (hans.length === 4 && single.has(hans.charAt(1)));
}

/** Length of the surname at the start of a name. */
export const surnameLength = (hans: string): number => Math.max(1, compoundOf(hans).length);
