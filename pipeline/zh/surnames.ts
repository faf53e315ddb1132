/** Compound surnames still borne. Source: 中国姓氏 frequency lists of the 2020 census (公安部户政管理研究中心). */
const compound =
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 拓跋 轩辕 百里 东郭 南门 西门".split(
    " ",
  );

/** One-character surnames: 百家姓 and those added by the census lists. Simplified script. */
const single = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃代初付兰揭邸苟仝展原门信官冼植练乃买麦逢揣敬来冒战撒字奉丛矫旷库逮修鹿由柔才苑".split(
    "",
  ),
);

/** A name of a person: 2-4 characters with a known surname, or a transcribed one with ·. Simplified script. */
export function isPersonName(hans: string): boolean {
  if (/^[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,10}){1,3}$/u.test(hans)) return true;
  if (!/^[\p{Script=Han}]{2,4}$/u.test(hans)) return false;
  if (compound.some((surname) => hans.startsWith(surname))) return hans.length >= 3;
  return hans.length <= 3 && single.has(hans.charAt(0));
}

/** Length of the surname at the start of a name. */
export const surnameLength = (hans: string): number =>
  compound.some((surname) => hans.startsWith(surname)) ? 2 : 1;
