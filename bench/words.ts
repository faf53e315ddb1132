/** Words of which fictional pages are made. */
export const kinds = "财务 人事 法规 统计 监管 档案 信息 审核 宣传 后勤 安全 规划".split(" ");
export const verbs = "负责 组织 拟订 承担 指导 监督".split(" ");
export const objects = "公文处理 会务工作 干部考核 预算编制 规范性文件审核 统计分析 档案管理 设备采购".split(
  " ",
);

export const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
