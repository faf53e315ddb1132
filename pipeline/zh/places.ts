/** Provinces, municipalities and autonomous regions without their class word, and the great regions. Source: GB/T 2260. */
export const provinces =
  "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门|东北|华北|华东|华南|华中|西北|西南";

const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:地区|三省|全省|东北|华北)$/u, "region"],
  [/(?:保税区|保税港区|加工区|开发区|园区|[A-Z]区)$/u, "zone"],
  [/码头(?:[一二三四五六]期)?$/u, "terminal"],
  [/(?:港|口岸|空港|机场|港湾)$/u, "port"],
  [/省$|自治区$/u, "province"],
  [/市$/u, "city"],
  [/县$/u, "county"],
  [/区$/u, "district"],
];

/** What kind of place a name is: city, port, zone …; "place" when its end does not say. */
export const placeKind = (hans: string): string =>
  kinds.find(([pattern]) => pattern.test(hans))?.[1] ?? "place";
