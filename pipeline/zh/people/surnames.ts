/**
 * Compound surnames still borne. Source: 《百家姓》(Song dynasty) with the compounds in 《二〇二〇年全国姓名报告》(公安部户政管理研究中心).
 */
const compound =
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 拓跋 轩辕 百里 东郭 南门 西门 纳兰 完颜 爱新觉罗 叶赫那拉 梁丘 左丘 段干 乐正 谷梁 巫马 公西 漆雕 壤驷 公良 夹谷 宰父 亓官 羊舌 子车 颛孙 钟离 独孤 淳于 单于 司城 司寇 南荣 达奚 哥舒 贺兰 赫舍里 钮祜禄 瓜尔佳".split(
    " ",
  );

/** One-character surnames: those of 《百家姓》 and of the report of 2020, Simplified. */
const single = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃代初付兰揭邸苟仝展原门信官冼植练乃买麦逢揣敬来冒战撒字奉丛矫旷库逮修鹿由柔才苑亓綦迟隋芦尧谌卿占户衣候帖妥锁腾洛普刀岩零玉玄盘尼次扎旦洪禚蹇邝粟萨招幺仉郇郧佴逄隽戢郤仝郏亓妫亶晏宓妥璩啜昝睢侴郐邸冮缐荘勾尕么岢朴拜辜仵庹檀鄞禤忻栗苌漆杞淦皋茆菅雒靖颉镡闾恽郄芈琚俎贠锺".split(
    "",
  ),
);

/** The hundred most frequent of 《二〇一九年全国姓名报告》(公安部户政管理研究中心): nearly nine in ten people bear one of them. */
export const commonSurnames: ReadonlySet<string> = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常",
);

const compoundFirst = new Set(compound.map((surname) => surname.charAt(0)));

const compoundOf = (hans: string): string =>
  compoundFirst.has(hans.charAt(0)) ? (compound.find((surname) => hans.startsWith(surname)) ?? "") : "";

export const isSurname = (char: string): boolean => single.has(char);

/** The surname with which `hans` begins; empty when it does not begin with one. */
export const surnameOf = (hans: string): string => {
  const surname = compoundOf(hans);
  return surname !== "" && hans.length > surname.length
    ? surname
    : isSurname(hans.charAt(0))
      ? hans.charAt(0)
      : "";
};

/** Length of the surname at the start of a name. */
export const surnameLength = (hans: string): number => Math.max(1, compoundOf(hans).length);
