/** What kind of act a verb of administration is. A verb may stand in several classes; the first of them is its main one. */
export interface VerbClass {
  readonly id: string;
  readonly en: string;
  readonly hans: string;
  readonly note: string;
  readonly verbs: ReadonlySet<string>;
}

const verbClass = (id: string, en: string, hans: string, note: string, verbs: string): VerbClass => ({
  id: `verb-${id}`,
  en,
  hans,
  note,
  verbs: new Set(verbs.trim().split(/\s+/)),
});

/**
 * The first class of a verb is its main one. The classes follow the tasks that 《国务院工作规则》 and the
 * 三定规定 distinguish (决策, 执行, 监督) and, within them, what an administrative lawyer would ask: who makes rules, who
 * allows, who enforces, who only helps. Simplified; `zh/duties/verbs.ts` says where the verbs come from.
 */
export const verbClasses: readonly VerbClass[] = [
  verbClass(
    "adjudicate",
    "adjudicate",
    "裁判",
    "Hears cases and disputes and settles them, courts and review alike; not examining applications",
    "审理 审判 预审 代判 复议 仲裁 裁决 调解 调处 听证 审结 起诉 应诉 诉讼 辩护 会审 阅卷",
  ),
  verbClass(
    "enforce",
    "enforce",
    "执法查处",
    "Acts against someone by force of law: investigates offences, seizes, punishes",
    `查处 查缉 查办 查禁 查扣 查私 缉私 侦办 侦查 打击 惩处 惩治 处罚 强制 扣押 拘留 逮捕 取缔 制止 纠正 遏制 整治 吊销 撤销
     追究 问责 执纪 立案 结案 破案 布控 查控 隔离 留验 销毁 收缴 追缴 催缴`,
  ),
  verbClass(
    "levy",
    "levy",
    "征收",
    "Takes taxes, duties and fees, sets them off, pays them back",
    "征收 收取 代征 征税 征管 征缴 计征 稽征 计核 补税 退税 减免 缴库 上缴 上缴国库 解缴 分估 估价 审价 归类 预归类 核计",
  ),
  verbClass(
    "approve",
    "approve",
    "审批",
    "Decides on what others apply for or draft: examines, allows, issues, certifies",
    `审批 审核 审查 审定 审议 核准 批准 核定 核发 签发 颁发 受理 初审 终审 复审 报批 认定 认证 鉴定 评审 评定 核议 核签 核稿 综核 核阅
     会核 复核 年审 年检 换证 发证 验收 验放 放行 结关 核销 核注 核扣 审签 审阅 定级 授衔 审评 出具 准许 许可`,
  ),
  verbClass(
    "register",
    "register and record",
    "登记归档",
    "Keeps registers, files and records of what was done",
    "登记 注册 备案 报备 建档 归档 记录 录入 编目 注销 存档 储存 保管 典守 收发 传递 传阅 借阅 管档 汇编 签收 收件 送达 登载 流转 交换 分办 转办 文电 会务 机要 收单 编研 分类 归集 分发 变更",
  ),
  verbClass(
    "make-rules",
    "make rules",
    "制定规则",
    "Writes what others have to follow: rules, standards, plans as drafts",
    `制定 制订 拟订 拟定 拟制 起草 草拟 研拟 拟议 研议 研订 修订 修改 修正 订定 增订 厘定 厘订 制发 编制 规范 界定 划定 拟具 订修 解释 阐释`,
  ),
  verbClass(
    "plan",
    "plan",
    "规划",
    "Sets out beforehand what is to be done, with what means and by whom",
    "规划 计划 策划 筹划 统筹 安排 部署 布置 设计 预算 编列 筹备 筹办 筹建 筹编 分配 调配 配置 立项 论证 编制",
  ),
  verbClass(
    "decide",
    "decide",
    "决定",
    "Decides on matters, people and means of the body itself",
    "决策 决定 确定 任免 选拔 聘任 录用 招聘 遴选 甄选 奖惩 奖励 表彰 调动 晋升 辞退 授权 委托 下达 行使 选派 调派 迁调 升降 回避 辞职 退休 招录 招考 考试 考务 聘请 推荐 政审 接纳 换届",
  ),
  verbClass(
    "supervise",
    "supervise",
    "监督",
    "Watches over what others do and sees that it is done: inspects, audits, urges, appraises",
    `监督 检查 监管 监察 监理 监造 监控 督办 督促 督导 督查 督察 催办 考核 考评 考绩 评比 评选 管考 稽查 稽核 审计 内审 查验 查核 查察 核查
     核实 抽查 巡查 巡视 巡逻 巡检 检验 检测 检疫 化验 验证 复验 管制 管控 控管 列管 清查 盘点 排查 交查 勘查 评议 审核 审查`,
  ),
  verbClass(
    "guide",
    "guide and train",
    "指导培训",
    "Tells others how, without doing it for them: guides, teaches, trains",
    "指导 辅导 引导 教育 培训 训练 培养 培育 宣导 倡导 鼓励 激励 示范 推广 讲解 动员 练兵 进修 轮岗",
  ),
  verbClass(
    "coordinate",
    "coordinate",
    "组织协调",
    "Brings several bodies or tasks together: organises, coordinates, leads jointly",
    `组织 协调 牵头 召集 召开 主持 联系 联络 沟通 衔接 对接 会商 会办 会签 协商 商洽 磋商 综合 整合 汇办 汇总 汇整 调度 交流 谈判 交涉 领导 指挥 统筹`,
  ),
  verbClass(
    "assist",
    "assist",
    "协助",
    "Helps in what another body answers for",
    "协助 协办 配合 参与 参加 辅助 襄助 襄理 支持 代办 代管 代收 代表 出席",
  ),
  verbClass(
    "report",
    "report",
    "报告",
    "Tells those above, or asks them: reports, proposes, applies",
    "报告 上报 报送 报请 报经 编报 呈报 陈报 汇报 请示 申报 申请 申领 反馈 反映 通报 转报 提出 提请 建议 提交 答复 查报 报考 报损 报废",
  ),
  verbClass(
    "publish",
    "publish",
    "发布宣传",
    "Tells the public or all concerned",
    "发布 公布 公开 公示 公告 公报 宣传 出版 发行 印发 编发 刊登 播发 传达 编辑 编写 编纂 编印 翻译 告知 开放 组稿",
  ),
  verbClass(
    "research",
    "research and analyse",
    "研究分析",
    "Finds out and works out: studies, surveys, statistics, forecasts",
    `研究 研析 研判 调研 调查 考察 分析 统计 核算 决算 评估 评价 预测 预警 监测 监视 收集 搜集 蒐集 采集 掌握 了解 整理 总结 探讨 研讨 研发 研制
     试验 测量 测试 查询 追踪 跟踪 汇集 整研 筛选 选案 综合`,
  ),
  verbClass(
    "serve",
    "serve",
    "服务保障",
    "Provides for the body, its people or the public",
    `服务 接待 提供 保障 咨询 解答 帮助 救助 救援 慰问 医疗 保健 值班 后勤 采购 购置 购买 供应 维修 修缮 修理 养护 保养 营缮 绿化 美化
     保洁 缮校 打印 复印 文印 校对 拨付 补助 福利 抚恤 发放 订购 征订 预订 支付 储备 急救 打捞 配发 检修`,
  ),
  verbClass(
    "protect",
    "protect",
    "保护防范",
    "Keeps harm off: protects, prevents, guards",
    "保护 防范 预防 防治 防止 防制 化解 维护 保卫 警卫 消防 防火 防汛 保密 保全 确保 保证 消毒 应急 抢险 应变 管护",
  ),
  verbClass(
    "build-up",
    "build up",
    "建设推进",
    "Sets up, develops and improves",
    `建设 建立 健全 完善 构建 建置 设置 设立 成立 组建 创建 打造 发展 推动 推进 推展 促进 加强 强化 提高 提升 改进 改善 优化 深化 扶持 开发 开拓 更新 扩大`,
  ),
  verbClass(
    "manage",
    "manage",
    "管理",
    "Answers for a field, people, money or things from day to day",
    "管理 主管 掌管 掌理 综理 分管 协管 经营 运营 运作 运转 运行 使用 应用 运用 利用 操作 领用 调拨 转让 出租 会计 出纳 主办 举办 主编 调整 变卖 加工 生产 收购 发包 招标 招投标 竞标 销售 行销 驯养 清点 领拨 维护 保管 采购 调度",
  ),
  verbClass(
    "execute",
    "execute",
    "执行办理",
    "Carries out what is decided, handles what comes",
    `执行 实施 贯彻 落实 推行 实行 履行 办理 处理 处置 开展 完成 承办 承担 承接 做好 作好 搞好 抓好 进行 从事 予以 移送 移交 信访 通关 报关 施工 种植 制作 解决 清理 转关 转运 结算 接收 发出 受理 组织 下载`,
  ),
];

/**
 * The main class of a verb (Simplified); null: not known. A compound is what its last word is, 税费征收 a levy and 安全检查 a
 * supervision, for the head of a Chinese compound stands last.
 */
export function verbClassOf(verb: string): string | null {
  for (let start = 0; start <= verb.length - 2; start++) {
    const head = verb.slice(start);
    const found = verbClasses.find(({ verbs }) => verbs.has(head));
    if (found !== undefined) return found.id;
  }
  return null;
}
