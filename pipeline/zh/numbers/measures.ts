/**
 * What stands behind a number. Measure words after 现代汉语八百词 (吕叔湘, 量词表); units of measurement after GB 3100-1993.
 * Simplified script.
 */
const words = (text: string): string[] => text.split(" ").sort((a, b) => b.length - a.length);

/** Measure words with which things are counted: 9个, 三项. They need a noun to say what. */
export const classifierPattern = words(
  "个 项 名 位 家 所 处 种 类 条 份 部 座 支 套 大 方面 只 间 户 批 宗 起 件",
).join("|");

/** Areas and levels, which are counted without a measure word: 六市, 两国, 三级. */
export const countedAreaPattern = words(
  "国 省 市 县 区 州 盟 旗 岛 地市 省市 区市 市县 县市 县区 市区 省区 地 岸 镇 乡",
).join("|");

/** Units of quantities, the longest first. */
export const unitPattern = words(
  `平方公里 平方千米 平方米 立方米 公里 千米 海里 公顷 亩 米 吨 公斤 千克 标箱 万元 亿元 美元 元 人次 岁 周年 年 届 条 个 项 类 种 名 人 家 座 处 所 国 省 市 县 区 期 次 批 件 辆 艘 架
   台 套 册 份 户 间 层 级 小时 分钟 天 个月 位 支 只 宗 起 票 箱 班 航班 成 倍 方面 地市 % ％ ‰ 科 处 室 组`.replace(
    /\s+/g,
    " ",
  ),
).join("|");

/** Nouns for what pages count: 四大任务, 两个协定, 9个正处级机构. */
export const countedNounPattern = words(
  `任务 职责 职能 职权 工作 业务 事项 事务 权力 协定 条约 协议 公约 文件 法律 法规 规定 制度 机制 机构 单位 部门 处室 科室 股室 科 处 室 组 局 司 股 厅 分局 支局
   分署 办事处 特派员办事处 派出所 海关 分关 口岸 港口 港区 码头 中心 基地 大队 支队 中队 队 站 所 院 学校 院校 学院 公司 企业 协会 学会 层次 阶段 环节 方面 岗位 系统 平台 措施 举措
   目标 原则 内容 项目 工程 体系 支柱 地区 城市 市 县 区 省 州 乡镇 街道 国家 国 园区 保税区 开发区 党支部 党委 党组织 委员会 成员单位`.replace(
    /\s+/g,
    " ",
  ),
).join("|");

/** One-character names of countries, as in 中日两国. Source: 新华社 usage; the states that Chinese history pages pair. */
export const countryLetters = "中日苏俄美英法德意奥韩朝越印蒙泰缅老澳加荷葡西比";

/** One-character names of provinces, municipalities and regions. Source: GB/T 2260 with 《中华人民共和国行政区划简册》. */
export const provinceLetters =
  "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新港澳台";
