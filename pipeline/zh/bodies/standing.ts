/** How a body is related to the one whose text it is, as far as its name shows. */
export type Standing = "self" | "superior" | "outside" | "peer";

/** 局领导, 企业, 有关部门 */
export function standingOf(words: string): Standing {
  if (/^(?:[本我该]|全(?=[关局署厅校院委]$)|总(?=.$))/u.test(words) && words.length < 4) return "self";
  if (
    /^省\p{Script=Han}{2,}[厅局委]$|^(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源[\p{Script=Han}]{0,6}|自然资源|国土资源|生态环境|住房[\p{Script=Han}]{0,7}|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|内政|经济|交通|法务|卫生福利)部$|领导$|党组$|党委$|中央$|上级|总署|国务院|行政院|政府$|[省市县区]委$|[署局厅院关部司市县区乡镇]长$|长官$|专员$|^国家$|工委$/u.test(
      words,
    )
  )
    return /隶属|下属|所属|基层|乡镇|^各(?!级)|^[省市县区]（/u.test(words) ? "peer" : "superior";
  return /企业|公司|厂商|业者|工厂|店$|检测站|驾驶学校|驾校|代理|旅行社|监管中心|(?:持证|报关|施工|经营|用人|建设|货物|生产|监理|设计|养护|运输|使用|业主)单位|(?:评估|中介|律师|仲裁|公证|鉴定|认证|代理|咨询|训练|医疗|保健|卫生健康|采供血|培训|金融|检测|检验|养老|福利|托育|救助|服务|办学|从业|经营)机构|合作社|基金会|经济实体|纳税人/u.test(
    words,
  )
    ? "outside"
    : "peer";
}

/** 上级水务部门: a class of bodies to which one may answer. */
export const isClassAbove = (words: string): boolean => /^上级|主管/u.test(words);
