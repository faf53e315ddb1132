import { isVerb } from "./verbs.ts";

/**
 * Verbs of what hospitals, police, schools, libraries, stations and the like do, Simplified, which are no verbs of administration: a
 * name or a heading may begin with one (征集科, 看守所), so that only a clause in a place for duties is read by them.
 */
const generalVerbs: ReadonlySet<string> = new Set(
  `
  抢救 救治 诊治 诊疗 治疗 医治 看护 照料 照护 护理 接种 采集 收治 接诊 出诊 会诊 转诊 巡诊 导诊 急救 隔离 消杀 消毒 防控 防疫 阻断 筛查 随访 干预
  羁押 关押 收押 看管 监禁 押解 押送 提押 护送 缉捕 抓捕 追捕 追逃 解救 营救 搜救 搜寻 扑救 扑灭 处突 勘验 侦破 侦查 拘留 逮捕 释放 矫正 矫治 戒毒 感化 帮教 约谈 警示 告诫 劝导 劝返 疏散
  转移 撤离 驻守 值守 守护 守卫 警卫 警戒 护卫 护航 护林 巡护 巡逻 巡线 巡回 防御 抵御 抗击 抗旱 防汛 救灾 减灾 赈灾
  征集 采访 采写 采编 编目 整编 汇集 编撰 撰写 修复 装裱 典藏 收藏 陈列 展出 展示 展览 传播 传承 弘扬 发扬 挖掘 发掘 考古 鉴赏 讲授 讲评 讲解 播报 播放 播出 转播 录制 摄制 拍摄 报道 演出 排练 创作
  清扫 清运 清掏 清洗 清除 收运 冲洗 焚烧 填埋 投放 栽植 补植 修剪 浇灌 灌溉 排灌 疏浚 疏通 加固 修筑 修建 新建 改建 扩建 兴建 承建 代建 架设 铺设 敷设 征迁 搬迁 迁建 供应 供给 配送 输送 输配 储备 储存 收储 轮换 收购 征用 征地
  收养 供养 寄养 领养 抚养 赡养 优待 褒扬 祭扫 纪念 火化 安葬 殡葬 帮扶 资助 救济 抚恤 安抚 募集 募捐 捐赠 接收 收受 接纳 安顿 照顾 关爱 关怀 尊重 尊崇
  清收 清欠 清缴 清退 清偿 催收 追偿 追讨 追赃 缴存 归还 偿还 筹集 筹措 融资 担保 贷款 支付 兑付 结算 核算 记账 报账 报销 承保 理赔 赔付 参保 发售 出售 出租 出让 承租 置换 盘活 增值 减免 豁免 抵扣 退付
  评查 评议 评审 评选 评聘 评定 测评 测算 测定 测绘 测量 勘测 观测 预报 预警 研判 研读 甄别 识别 辨识 核验 核对 比对 校验 校核 校对 复核 复查 复检 查找 查明 查询 查阅 查封 查扣 没收 罚没 吊销 注销 变更 换发 补发 补办 补贴 补偿 赔偿
  收发 收取 签收 分发 分送 递送 投递 邮寄 传递 转发 转办 转交 交办 批转 批复 呈报 呈送 抄送 誊写 缮写 缮印 打印 复印 刻制 启用 保密 解密 定密 销毁 调阅 借阅 借出 归还
  招生 招收 录取 命题 阅卷 监考 授课 备课 教授 教学 辅导 实训 演练 练兵 比武 竞赛 选举 换届 增补 罢免 任命 委派 派驻 派遣 轮岗 晋升 授予 撤销 裁撤 合并 划转 调动 调换
  增殖 放流 育种 繁育 繁殖 选育 引种 播种 收割 采收 捕捞 养殖 饲养 屠宰 加工 生产 制造 研制 试制 试验 实验 装配 组装 调试 检修 抢修 抢险 抢通 维系 运送 运输 装卸 搬运 停放 拖带 引航 停泊 通航 打捞 清障 除雪 融雪
  听取 聆听 倾听 审听 视察 调处 斡旋 商议 协商 会商 商讨 座谈 交办 转介 引荐 引领 引进 吸引 吸纳 凝聚 团结 联合 联谊 统战 参政 议政 提案 建言 献策 代言 维权 申诉 控告 检举 举报 揭露 曝光 抨击 抵制 反对
  分解 细化 量化 对照 跟踪 跟进 追踪 盯办 压实 夯实 巩固 稳固 稳定 稳控 化解 缓解 缩小 减轻 降低 减少 增加 增强 壮大 做强 做大 做优 激发 调动 释放 营造 塑造 树立 培树 选树 宣讲 宣介 普及 倡树
  搭建 架构 创办 开办 兴办 承接 承揽 包装 谋划 筹谋 擘画 描绘 测试 试点 试行 示范 复制 推送 推行 分流 引流 导流 截流 截污 治污 减排 降耗 节能 节水 供水 供电 供热 供气 排水 排污 除尘 脱贫 扶贫 助残 助学 助医 助困 助农 兴农 惠农 支农 强农
  `
    .trim()
    .split(/\s+/u),
);

/** What stands behind such a verb in a noun: 看管人员, 清运车 */
export const nounBehind = {
  pattern:
    /^(?:人员|[人者员队站所费率科室部车机船期区法物金线网点地性类型](?!$)|处(?![置理罚分])|.$|.{0,2}(?:公司|企业|设施|系统|设备|车辆|工程|项目|基地|管网|场所|队伍|市场|费用|资金|用地|方案|计划|办法|标准|指标|合同|协议|记录|中心|机构|单位|小组|平台)$|工作|服务$|情况|能力|体系|水平|质量|制度|的|之|是|和|与|及|、)/u,
  examples: ["人员的培训", "的审核", "车辆", "公司", "管网设施"],
  counterExamples: ["犯罪嫌疑人", "危重症患者"],
};

/** 羁押犯罪嫌疑人, 提押、看管犯罪嫌疑人: such a verb, or several, and an object behind it. */
export function opensWithGeneralVerb(hans: string): boolean {
  const [first, behind] = [hans.slice(0, 2), hans.slice(2)];
  // four characters are a noun as often: 供水公司, 预报业务
  if (hans.length < 5 || !generalVerbs.has(first)) return false;
  if (behind.startsWith("、")) return isVerb(behind.slice(1, 3)) || opensWithGeneralVerb(behind.slice(1));
  return !nounBehind.pattern.test(behind);
}
