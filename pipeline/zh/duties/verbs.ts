/**
 * Verbs of administration, Simplified. Gathered from the vocabulary in which duties of Chinese public bodies are
 * written: 国务院各部门三定规定 (2008-2023), the Customs Law, the Taiwan 處務規程 of the Ministry of Finance. A
 * verb stands under `heading` when it normally opens a duty and takes an object (制定规划); under `nominal` when it
 * mostly stands after its object or names a field of work (货物的监管, 审计工作).
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const headingVerbs: ReadonlySet<string> = new Set(
  words(`
  组织 协调 指导 监督 检查 管理 研究 制定 制订 拟订 拟定 拟制 起草 草拟 编制 编写 编报 编发 编印 编辑 编纂 修订 修改 审定 审议 审阅 审查
  审核 审批 核准 核定 核发 核查 核实 核销 批准 颁发 签发 发布 公布 发放 下达 传达 贯彻 执行 落实 实施 推动 推进 推广 推行 促进 开展 进行
  办理 受理 处理 处置 查处 查办 查缉 查验 查禁 打击 侦办 侦查 惩处 纠正 督促 督办 督导 督查 催办 参与 参加 配合 协助 牵头 统筹 规划
  综合 汇总 收集 整理 分析 掌握 了解 评估 评价 考核 考评 评比 表彰 奖励 宣传 总结 报告 上报 报送 请示 答复 解释 解答 反映 反馈 通报
  建立 健全 完善 构建 建设 维护 保障 保证 确保 保护 保管 保持 加强 强化 提高 提升 改进 改善 优化 深化 规范 引导 培育 扶持 发展 扩大 防范
  预防 控制 防止 化解 提出 提供 提交 承接 完成 做好 做出 作出 搞好 抓好 召开 举办 主办 协办 筹备 筹办 策划 安排 部署 布置 分配 调配 调度 调整
  配置 申报 申请 申领 领取 领撥 领拨 采购 购置 订购 购买 征收 收取 征缴 收缴 代征 退还 登记 注册 备案 归档 建档 录入 下载 更新 发现 堵塞 排查
  检测 监测 监控 监视 鉴定 认定 确定 界定 认证 验收 验证 检验 化验 抽查 稽查 巡查 巡视 选派 选拔 聘任 任免 招聘 录用 培养 培训 教育 接待 接受
  联系 联络 沟通 交流 争取 注重 坚持 支持 服务 帮助 解决 消除 补充 掌管 主管 主持 分管 监管 承办 承担 履行 行使 代表 辅助 管控 调查 调研 预测
  运用 利用 使用 应用 运行 运营 经营 开发 设计 设置 建造 修缮 维修 保养 更换 清理 清查 清点 盘点 处罚 强制 执纪 问责 追究 移送 移交 起诉 应诉 复议 仲裁 调解 信访
  掌理 研拟 研议 拟议 研析 管考 核议 核拟 审议 综核 代判 典守 订定 增订 汇办 汇整 编列 推展 督饬 策进 核列 蒐集 搜集 统合 倡导 授权 委托
  制作 印制 印发 出版 发行 销售 订立 签订 谈判 磋商 对接 衔接 整合 预订 征订 发动 动员 团结 关心 慰问 走访 救助 救援 抢险 疏导 管护 养护 种植 拆除 迁移
  制止 取缔 劝阻 整治 治理 巡逻 划定 审签 审结 提请 报请 报经 拨付 配发 发出 缴纳 补助 奖助 扶助 规管 统管 协管 代管 管制 勘查 勘察
  审理 综理 襄助 襄理 拟具 厘定 订修 研订 研修 研商 研提 阐释 维运 遴选 甄选 筛选 引进 开拓 拓展 创建 打造 提炼 编审 查核 查察 查报 控管 列管
  惩治 侦防 防制 防治 遏制 修正 增进 激励 倡议 推介 招商 推荐 举荐 遣送 收容 转介 转报 转送 送达 登载 刊登 播发 译介 翻译
  `),
);

export const nominalVerbs: ReadonlySet<string> = new Set(
  words(`
  减免 记录 预警 上缴 上缴国库 监管 审计 稽查 稽核 稽征 统计 核算 决算 预算 结算 计核 计征 征管 缉私 缉查 查私 审单 查扣 扣押 拍卖 变卖 退税 补税 归类 预归类 估价 审价 估验 制发 报备 报批 报关 报检 报损 报废
  会计 出纳 采编 保卫 值班 收发 运转 文印 校对 核稿 打印 复印 复制 归集 共享 开放 流转 传递 呈报 报考 考务 政审 奖惩 升降 任用 辞退 调动 退休 交接 换证 年审 年检 换发 补发
  立项 论证 试点 试验 研制 研发 攻关 鉴别 鉴证 检疫 检修 检定 校准 监理 监造 监装 监察 督察 内审 复验 复核 复查 复审 初审 终审 送检 抽检 巡检 化验 缴库 解缴 划拨 拨付 领用 调拨 转让 租赁 出租 出售
  供应 管线 绿化 美化 保洁 保密 保全 警卫 消防 防火 防汛 应急 抢修 修理 建置 维运 规画 管制 管辖 辖管 审判 拘留 逮捕 预审 审理 辩护 诉讼 赔偿 听证 公开 公示 公告 揭示
  招标 投标 招投标 竞标 评标 发包 承包 施工 安装 调试 操作 互联 联网 对账 转账 兑付 清算 清缴 催缴 追缴 追补 注销 吊销 撤销 变更 延续 设立 成立 组建 合并 解散 换届 选举
  咨询 查询 更正 转关 转运 通关 放行 结关 验放 装卸 仓储 配送 保税 核注 核扣 报核 拟稿 拟办 汇编 汇报 签收 签办 承转 缮校 用印 管档 检索 借阅 销毁 鉴识 采样 取样 留样 分类 编码 编目
  撰拟 典藏 训练 演练 演习 讲解 辅导 进修 实习 见习 轮岗 测试 测评 测量 测算 评审 评定 评选 评议 审评 定级 晋升 晋级 授衔 抚恤 救济 优抚 安置 福利 保险 保健 医疗 膳食 住宿
  推动 研讨 探讨 交涉 折冲 协商 会商 会办 会签 决策 督建 监测 监视 管护 布控 查控 排除 处分 惩戒 申诉 举报 控告 检举 受案 立案 结案 破案 办案 追踪 跟踪 回访 访查 
  工作联系 技术支持 服务保障 组织领导 制造 生产 加工 研判 编组 编配 编排 调派 派遣 代办 代收 行销 宣导 营缮 稽催 撰拟 释示 释疑 陈转 裁处 裁罚 监办 分案 典藏 策展 布展 收藏 拨发 拨用 劝导 筹划 评鉴 督考 核转 核备 备查 登录 诉愿 应变
  抢救 疏散 复建 重建 标售 出让 营运 运维 营销 清洁 清运 消毒 防疫 照护 护理 托育 教学 遴聘 勾稽 比对 介接 资助 维稳 取得 打捞 救助 选案 交查 建构 运作 培育 训练 差勤 考勤 考绩 铨叙 退抚 资遣 迁调
  `),
);

/** Words of two characters that are things wherever they stand; others among verbs are verbs: 资料之储存、统计. */
export const things: ReadonlySet<string> = new Set(
  words(`会议 数据 资料 信息 档案 制度 标准 质量 价格 经费 资金 资产 设备 设施 人员 机构 单位 部门 企业 项目 工程 合同 证件 文件 文书 方案 办法 政策
  法规 规章 物资 材料 器材 场所 车辆 船舶 货物 物品 商品 市场 行业 安全 环境 秩序 网络 系统 平台 印章 图书 刊物 教材 案件 情况 结果 流程 数量 费用 成果`),
);

/** Verbs that only carry another one: 对货物进行查验 */
export const lightVerbs: ReadonlySet<string> = new Set(words("进行 予以 实施 实行 开展 给予 加以 作出 做出"));

/** Those of them that carry another without 对, too: 货物进行查验 */
export const carryingVerbs: ReadonlySet<string> = new Set(words("进行 予以 加以"));

const furtherOpeners = words("整顿 从事 实行 给予 召集 出具 开具 汇编 鼓励");

/** True for a verb that stands before what it acts on: 制定规划, 归口管理外事 */
export const takesObjects = (verb: string): boolean =>
  headingVerbs.has(verb) || furtherOpeners.includes(verb) || /^(?:归口|统筹)/u.test(verb);

/** All verbs that the lexer of predicates knows. */
export const predicateVerbs: ReadonlySet<string> = new Set([
  ...headingVerbs,
  ...nominalVerbs,
  ...lightVerbs,
  // 动态 before other verbs belongs to the noun: 思想动态分析
  ...words("归口管理 归口发布 统筹协调 动态监控 动态监测 动态管理 动态跟踪"),
  ...furtherOpeners,
  // seldom seen outside lists of other verbs: as signs of a duty they would be weak
  ...words(
    `回避 辞职 储备 储存 核签 筹编 会审 会核 分办 采验 送验 消毒 隔离 急救 筹划 陈报 厘订 研整 调处 确权 发证 查询 转用`,
  ),
]);

export const isVerb = (word: string): boolean => headingVerbs.has(word) || nominalVerbs.has(word);

/** Verbs that act on work itself: 做好救助等工作. The object of others is a thing, 编报报表等工作. */
export const doingVerbs: ReadonlySet<string> = new Set(
  words("做好 搞好 抓好 完成 开展 承担 承办 组织 负责 进行 参与 协助"),
);

/** Verbs that open a clause of their own after 和 or 及: 编制统计和办理业务 */
export const openingVerbs: ReadonlySet<string> = new Set(
  words(
    `办理 草拟 起草 拟订 拟定 制定 组织 收取 保管 编制 编写 编报 核发 召开 提出 提供 承办 落实 查处 查缉 受理 统筹 配发 发放 规范`,
  ),
);

/** Verbs that name to whom: 处理和向总台请示问题 */
export const reportingVerbs: ReadonlySet<string> = new Set(words("请示 报告 申请 反映"));

/** After these no further verb of the group follows without a conjunction: 实施管理审计 carries out an audit. */
export const closingVerbs: ReadonlySet<string> = new Set(
  words(
    `开展 实施 进行 落实 提出 提供 做好 做出 作出 加强 强化 提高 提升 制定 制订 拟订 拟定 编制 编写 草拟 起草 办理 受理 完成 承办 承担 注重 保障 保证 确保 执行 管理 确定 协助 配合 参与 辅助 争取 促进 推进 推动 规范 完善 健全 召开 举办 主办 管控 保护 防范 打击 发布 公布 使用 掌管 选派 支持 深化 优化 改进 改善 建设 发展 聘任 履行 行使 负责 提交 做 部署 代表 实行`,
  ),
);

/** 推动建立机制, 参与制定标准: a verb of the first list is followed by one of the second without a conjunction. */
export const furtheringVerbs: ReadonlySet<string> = new Set(words("推动 推进 促进 参与 健全"));
export const makingVerbs: ReadonlySet<string> = new Set(
  words("建立 健全 完善 制定 制订 拟订 拟定 起草 草拟 修订 编制 编写 落实 实施"),
);

/** Verbs whose object is a whole undertaking of another: 协助领导处理工作 */
export const causativeVerbs: ReadonlySet<string> = new Set(words("协助 配合 帮助 辅助"));

/** Adverbs before a verb that are not part of it. */
export const adverbs: readonly string[] = words(
  "依法 统一 认真 积极 全面 及时 切实 具体 直接 共同 牵头 统筹 合理 科学 集中 进一步 大力 深入 严格 定期 不断 按规定 按时 主动 独立 依照法律 有效 充分 同时 集中统一 代表国家 着力 努力 适时 随时 妥善 全力 持续 逐步 稳步 从严 依规",
);

/** Adjectives before a verbal noun that are not part of it: 日常管理 is 管理. */
export const looseModifiers: ReadonlySet<string> = new Set(
  words(
    "日常 具体 统一 全面 直接 组织协调 相关 有关 各项 常规 其他 其它 内部 整体 总体 全局 有效 专门 主要 临时 定期 全过程 等 之 年度 现场 各种 各类 跨部门 跨机关 跨区域 跨地区",
  ),
);

/** Nouns that make a fixed term with the verb after them: 职能管理, 财务管理, 动态监控. */
export const fixedModifiers: ReadonlySet<string> = new Set(
  words(
    "职能 归口 业务 财务 会计 动态 综合 综合统计 专业 专项 后续 税后 事后 信用 分类 分类集中 技术 操作 热线 信息 安全 使用安全 效能 风险 预警 对外 物流 税费 企业 岗位 专项审计 服务 实物 卫生 环境绿化 单耗 教学 政治 思想 法律 规范化 目标 质量 绩效 资产 资金 人事 行业 市场 社会 环境 执法 申请 现场 网络 数据 档案 跟踪 追踪 选案 政策 媒体 教育 资讯 事务 监控 统计 统计监测 预定 经常 行政 外事 法制 电子 集中 专业化集中 宏观 微观 机动 联合 交叉 重点 内部 外部",
  ),
);
/** The same before a verb that follows its object without 的: 企业分类管理. */
export const directModifiers: ReadonlySet<string> = new Set(
  words("职能 使用安全 规范化 信用 归口 专项 风险预警"),
);

/** Modifiers that are verbs themselves and yet only modify: 综合研究, 申请审批. */
export const verbalModifiers: ReadonlySet<string> = new Set(words("综合 综合统计 会计 操作 申请 分类 预警"));

/**
 * Nouns that begin like a verb: the verb, and what makes a noun of it (出版品, 建设项目, 管理人员).
 */
const nounsFrom: Readonly<Record<string, string>> = {
  保证: "金|人",
  保障: "局|部门|体系|制度|金",
  保护: "区|单位|名录",
  保险: "费|金|公司",
  安置: "房|点",
  办理: "情况|手续|程序|时限",
  采购: "人|计划|项目|目录|合同|代理|中心|文件|方式",
  出版: "品|物|社",
  登记: "证|表|簿|机关|手续",
  发布: "会|平台",
  发展: "规划|战略|计划|目标|趋势|方向|水平",
  分配: "制度",
  服务: "中心|业|站|窗口|平台|大厅|标准|对象",
  管理: "办法|制度|人员|局|员|权限|规定|体制|机关|部门|水平|委员会|条例|系统|平台|机构|单位|站|处|所|相对人",
  规范: "性",
  规划: "局|院|图|方案",
  会计: "师|凭证|账簿|报表|档案|资料|人员|制度|机构|准则|证",
  监测: "站|点|网|数据|系统|预警系统",
  监督: "员|电话|机制|体系|机构",
  监管: "场所|仓库|区|系统|设备|车辆|对象",
  检查: "站|员|表",
  建设: "局|项目|工程|用地|单位|部门|资金|标准",
  教育: "局|经费|机构|部门|系统|基地",
  开发: "区|商|园",
  考核: "办法|标准|指标|结果|等次",
  培训: "计划|基地|中心|班|机构|教材|经费|大纲",
  评估: "系统|报告|结果|机构|指标",
  审计: "署|局|机关|报告|档案",
  审批: "事项|权限|制度|机关|程序",
  统计: "数据|资料|制度|局|报表|年鉴|人员",
  维修: "资金|基金",
  信访: "件|人|条例",
  研究: "所|院|生|室|中心|委员|员|成果|课题|项目",
  应用: "系统|软件|环境|项目|平台",
  运行: "情况|状况|机制",
  执行: "情况|率|局|官",
  调查: "表|队|报告|问卷",
  组织: "机构|关系|结构|生活|体系|部|人事",
};

/** Nouns that begin like a verb: 出版品, 建设项目. */
export const nounsLikeVerbs: readonly string[] = Object.entries(nounsFrom).flatMap(([verb, ends]) =>
  ends.split("|").map((end) => verb + end),
);

/** True at a noun that begins like a verb. */
export const notVerbs = new RegExp(
  `^(?:${Object.entries(nounsFrom)
    .map(([verb, ends]) => `${verb}(?:${ends})`)
    .join("|")})`,
  "u",
);

/** Verbs that may act on a whole noun phrase with 之: 办理关务政策之研究. Others before 之 belong to its noun. */
export const governingVerbs: ReadonlySet<string> = new Set(
  words("办理 协助 配合 承办 督导 指导 辅导 处理 参与 负责 协调 掌理 掌管 主管 主持 督促 推动"),
);

/**
 * Verbs that name a field as often as they open a duty. After 负责, and with other verbs behind their object, they
 * are nouns: 负责审计档案的管理.
 */
export const fieldVerbs: ReadonlySet<string> = new Set(
  words(`综合 分析 报告 监测 监控 检测 化验 稽查 培训 教育 宣传 采购 征收 服务 运行 应用 使用 经营 设计 开发 考核 建设 登记 备案
  管理 监管 管控 评估 鉴定 认证 维修 保障 联络 联系 沟通 执行 申报 制作 出版 销售 发行 检查 检验 查验 验收 调查 调研 预测 控制 支持 保护
  反馈 总结 复议 规划 认定 信访 注册 接待 购置 整合`),
);
/** Field verbs that are nouns at the start of a duty even without 负责: 教育经费的使用. */
export const fieldNouns: ReadonlySet<string> = new Set(
  words("教育 培训 化验 稽查 采购 征收 服务 科技 检验 调查 调研 检测 监测 信访 注册 应用 运行 经营"),
);
