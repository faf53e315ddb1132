import { type Vocabularies, vocabulary } from "./vocabulary.ts";

/** How pages were read. */
export const ofReading: Vocabularies = {
  "corrections.confidence": vocabulary(
    "corrections",
    "confidence",
    ["How sure a correction is", "更正的把握程度", "更正的把握程度"],
    {
      high: ["high", "高", "高"],
      medium: ["medium", "中", "中"],
      low: ["low", "低", "低"],
    },
  ),
  "corrections.kind": vocabulary("corrections", "kind", ["Kinds of corrections", "更正类别", "更正類別"], {
    s2t_conversion: ["wrong conversion to Traditional", "简转繁错误", "簡轉繁錯誤"],
    leftover_simplified: ["Simplified left in Traditional text", "遗留的简体字", "遺留的簡體字"],
    typo: ["misprint", "错字", "錯字"],
    punctuation: ["punctuation", "标点", "標點"],
    regional_lexicon: ["word of another region", "地区用词", "地區用詞"],
    inconsistent_term: ["term that differs from the rest of the page", "用语不一致", "用語不一致"],
    suspicious_fact: ["fact that is doubtful", "可疑的内容", "可疑的內容"],
    missing_heading: ["heading that is missing", "缺失的标题", "缺失的標題"],
    missing_body: ["text that is missing", "缺失的正文", "缺失的正文"],
  }),
  "corrections.status": vocabulary(
    "corrections",
    "status",
    ["What became of a correction", "更正状态", "更正狀態"],
    {
      applied: ["applied", "已采用", "已採用"],
      proposed: ["proposed", "建议", "建議"],
      flagged: ["flagged", "存疑", "存疑"],
    },
  ),
  "events.date_basis": vocabulary(
    "events",
    "date_basis",
    ["Where a date comes from", "日期依据", "日期依據"],
    {
      stated: ["the text gives it", "原文写明", "原文寫明"],
      inferred: ["it is inferred", "推断", "推斷"],
    },
  ),
  "evidence.method": vocabulary(
    "evidence",
    "method",
    ["How a value follows from its passage", "取值方法", "取值方法"],
    {
      quoted: ["quoted", "摘录", "摘錄"],
      normalised: ["converted or corrected", "规范化", "規範化"],
      inferred: ["inferred", "推断", "推斷"],
      curated: ["decided by a person", "人工核定", "人工核定"],
    },
  ),
  "mentions.kind": vocabulary("mentions", "kind", ["Kinds of mentions", "提及方式", "提及方式"], {
    proper: ["full name", "全称", "全稱"],
    short: ["short form", "简称", "簡稱"],
    self: ["the body itself", "自称", "自稱"],
    generic: ["a class of bodies", "泛称", "泛稱"],
    organ: ["an organ or its head", "机关或其负责人", "機關或其負責人"],
  }),
  "sources.kind": vocabulary("sources", "kind", ["Kinds of pages", "页面类别", "頁面類別"], {
    official_page: ["page of the body itself", "机构自己的网页", "機構自己的網頁"],
    encyclopaedia: ["encyclopaedia", "百科全书", "百科全書"],
    statute: ["statute", "法规", "法規"],
    yearbook: ["yearbook", "年鉴", "年鑑"],
    news: ["news", "新闻", "新聞"],
    other: ["other page", "其他页面", "其他頁面"],
    unknown: ["not known", "不明", "不明"],
  }),
  "sources.script": vocabulary("sources", "script", ["Scripts of pages", "页面字体", "頁面字體"], {
    hant: ["Traditional", "繁体", "繁體"],
    hans: ["Simplified", "简体", "簡體"],
    mixed: ["both", "繁简混用", "繁簡混用"],
  }),
};
