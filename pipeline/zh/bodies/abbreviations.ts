/** Ends of names as the bodies themselves shorten them, and in full. Simplified script. */
export const abbreviations: readonly (readonly [short: string, full: string])[] = [
  ["妇联", "妇女联合会"],
  ["残联", "残疾人联合会"],
  ["文联", "文学艺术界联合会"],
  ["社科联", "社会科学界联合会"],
  ["工商联", "工商业联合会"],
  ["侨联", "归国华侨联合会"],
  ["科协", "科学技术协会"],
  ["管委会", "管理委员会"],
  ["发改委", "发展和改革委员会"],
  ["发改局", "发展和改革局"],
  ["卫健委", "卫生健康委员会"],
  ["卫健局", "卫生健康局"],
  ["国资委", "国有资产监督管理委员会"],
  ["人社局", "人力资源和社会保障局"],
  ["住建局", "住房和城乡建设局"],
  ["市场监管局", "市场监督管理局"],
  ["编办", "机构编制委员会办公室"],
  ["统战部", "统一战线工作部"],
  ["检察院", "人民检察院"],
  ["法院", "人民法院"],
  ["边检站", "出入境边防检查站"],
  ["检验检疫局", "出入境检验检疫局"],
  ["政府办", "人民政府办公室"],
  ["政府办公室", "人民政府办公室"],
  ["政府办公厅", "人民政府办公厅"],
  ["政府", "人民政府"],
  ["委", "委员会"],
];

/** All that a short name can stand for in full: 东州市妇联 for 东州市妇女联合会; nothing for 妇联 alone. */
export const fullNames = (name: string): string[] =>
  abbreviations.flatMap(([short, full]) =>
    name.endsWith(short) && !name.endsWith(full) && name.length > short.length
      ? [`${name.slice(0, -short.length)}${full}`]
      : [],
  );

/** True for 妇联 where the name is 东州市妇女联合会: the short form of its end, alone. */
export const isShortEnd = (short: string, name: string): boolean =>
  abbreviations.some((pair) => pair[0] === short && name.length > pair[1].length && name.endsWith(pair[1]));
