/** Kinds of bodies that pages name and do not profile; schemas/external_bodies lists them, too. */
export type BodyKind =
  | "state"
  | "government_agency"
  | "legislature"
  | "judicial"
  | "military"
  | "party"
  | "international"
  | "social_organization"
  | "public_institution"
  | "enterprise"
  | "leadership"
  | "other";

export interface KnownBody {
  readonly hant: string;
  readonly hans: string;
  readonly en: string;
  readonly kind: BodyKind;
  /** other words for it that no other body of China has, Simplified */
  readonly short: readonly string[];
}

const body = (kind: BodyKind, hant: string, hans: string, en: string, ...short: string[]): KnownBody => ({
  hant,
  hans,
  en,
  kind,
  short,
});

export const theParty: KnownBody = body("party", "中國共產黨", "中国共产党", "Communist Party of China");

/**
 * Bodies of the whole state, by the name that they go by. English names are those of their own sites. Sources: 《国务院关于机构设置的
 * 通知》(国发〔2018〕6号, 国发〔2023〕5号), 中华民国总统府 and 行政院 organisation charts, the sites of the WTO and the WCO.
 */
export const knownBodies: readonly KnownBody[] = [
  body("government_agency", "國務院", "国务院", "State Council"),
  body(
    "government_agency",
    "海關總署",
    "海关总署",
    "General Administration of Customs",
    "中华人民共和国海关总署",
  ),
  body("government_agency", "審計署", "审计署", "National Audit Office"),
  body("government_agency", "公安部", "公安部", "Ministry of Public Security"),
  body("government_agency", "國家安全部", "国家安全部", "Ministry of State Security"),
  body("government_agency", "商務部", "商务部", "Ministry of Commerce"),
  body("government_agency", "外交部", "外交部", "Ministry of Foreign Affairs"),
  body("government_agency", "國防部", "国防部", "Ministry of National Defense"),
  body("government_agency", "教育部", "教育部", "Ministry of Education"),
  body("government_agency", "科學技術部", "科学技术部", "Ministry of Science and Technology", "科技部"),
  body(
    "government_agency",
    "工業和信息化部",
    "工业和信息化部",
    "Ministry of Industry and Information Technology",
    "工信部",
  ),
  body("government_agency", "民政部", "民政部", "Ministry of Civil Affairs"),
  body("government_agency", "司法部", "司法部", "Ministry of Justice"),
  body("government_agency", "財政部", "财政部", "Ministry of Finance"),
  body(
    "government_agency",
    "人力資源和社會保障部",
    "人力资源和社会保障部",
    "Ministry of Human Resources and Social Security",
    "人力资源社会保障部",
    "人社部",
  ),
  body("government_agency", "自然資源部", "自然资源部", "Ministry of Natural Resources"),
  body("government_agency", "國土資源部", "国土资源部", "Ministry of Land and Resources"),
  body(
    "government_agency",
    "住房和城鄉建設部",
    "住房和城乡建设部",
    "Ministry of Housing and Urban-Rural Development",
    "住房城乡建设部",
    "住建部",
  ),
  body("government_agency", "交通運輸部", "交通运输部", "Ministry of Transport"),
  body("government_agency", "水利部", "水利部", "Ministry of Water Resources"),
  body("government_agency", "農業農村部", "农业农村部", "Ministry of Agriculture and Rural Affairs"),
  body("government_agency", "文化和旅遊部", "文化和旅游部", "Ministry of Culture and Tourism"),
  body("government_agency", "退役軍人事務部", "退役军人事务部", "Ministry of Veterans Affairs"),
  body("government_agency", "應急管理部", "应急管理部", "Ministry of Emergency Management"),
  body("government_agency", "生態環境部", "生态环境部", "Ministry of Ecology and Environment"),
  body("government_agency", "環境保護部", "环境保护部", "Ministry of Environmental Protection", "环保部"),
  body("government_agency", "衛生部", "卫生部", "Ministry of Health"),
  body("government_agency", "農業部", "农业部", "Ministry of Agriculture"),
  body("government_agency", "中國人民銀行", "中国人民银行", "People's Bank of China"),
  body("government_agency", "國家稅務總局", "国家税务总局", "State Taxation Administration"),
  body(
    "government_agency",
    "國家衛生健康委員會",
    "国家卫生健康委员会",
    "National Health Commission",
    "国家卫生健康委",
    "国家卫健委",
  ),
  body(
    "government_agency",
    "國家民族事務委員會",
    "国家民族事务委员会",
    "National Ethnic Affairs Commission",
    "国家民委",
  ),
  body(
    "government_agency",
    "國務院國有資產監督管理委員會",
    "国务院国有资产监督管理委员会",
    "State-owned Assets Supervision and Administration Commission",
    "国务院国资委",
  ),
  body(
    "government_agency",
    "中國證券監督管理委員會",
    "中国证券监督管理委员会",
    "China Securities Regulatory Commission",
    "中国证监会",
    "证监会",
  ),
  body("government_agency", "內政部", "内政部", "Ministry of the Interior"),
  body("government_agency", "經濟部", "经济部", "Ministry of Economic Affairs"),
  body("government_agency", "交通部", "交通部", "Ministry of Transportation and Communications"),
  body("government_agency", "法務部", "法务部", "Ministry of Justice (Taiwan)"),
  body("government_agency", "衛生福利部", "卫生福利部", "Ministry of Health and Welfare"),
  body("government_agency", "數位發展部", "数位发展部", "Ministry of Digital Affairs"),
  body("government_agency", "中央銀行", "中央银行", "Central Bank"),
  body(
    "government_agency",
    "國家發展和改革委員會",
    "国家发展和改革委员会",
    "National Development and Reform Commission",
    "国家发展改革委",
    "国家发改委",
  ),
  body("legislature", "全國人民代表大會", "全国人民代表大会", "National People's Congress", "全国人大"),
  body("legislature", "立法院", "立法院", "Legislative Yuan"),
  body("government_agency", "行政院", "行政院", "Executive Yuan"),
  body("government_agency", "考試院", "考试院", "Examination Yuan"),
  body("government_agency", "監察院", "监察院", "Control Yuan"),
  body("judicial", "司法院", "司法院", "Judicial Yuan"),
  body("legislature", "國民大會", "国民大会", "National Assembly"),
  body("party", "中央組織部", "中央组织部", "Organization Department of the Central Committee", "中组部"),
  body("party", "中央宣傳部", "中央宣传部", "Publicity Department of the Central Committee", "中宣部"),
  body("party", "中央統戰部", "中央统战部", "United Front Work Department of the Central Committee"),
  body("legislature", "全國政協", "全国政协", "National Committee of the CPPCC"),
  body("judicial", "最高人民法院", "最高人民法院", "Supreme People's Court"),
  body("judicial", "最高人民檢察院", "最高人民检察院", "Supreme People's Procuratorate"),
  body(
    "military",
    "中國人民武裝警察部隊",
    "中国人民武装警察部队",
    "People's Armed Police",
    "武警部队",
    "武警",
  ),
  body("military", "中國人民解放軍", "中国人民解放军", "People's Liberation Army", "解放军"),
  body("military", "蘇聯軍隊", "苏联军队", "Soviet Armed Forces", "苏军"),
  body("party", "中國國民黨", "中国国民党", "Kuomintang", "国民党"),
  body("government_agency", "國民政府", "国民政府", "National Government of the Republic of China"),
  theParty,
  body("international", "世界貿易組織", "世界贸易组织", "World Trade Organization", "世贸组织", "WTO"),
  body("international", "國際勞工組織", "国际劳工组织", "International Labour Organization"),
  body("international", "世界海關組織", "世界海关组织", "World Customs Organization", "WCO"),
];

/** 国家 where a body acts for it; not where it makes law. */
export const theState: KnownBody = body(
  "state",
  "中華人民共和國",
  "中华人民共和国",
  "People's Republic of China",
);

export const centralCommittee: KnownBody = body(
  "party",
  "中國共產黨中央委員會",
  "中国共产党中央委员会",
  "Central Committee of the Communist Party of China",
);
