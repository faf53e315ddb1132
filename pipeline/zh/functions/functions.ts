import { type Family, rules } from "../rules/rule.ts";
import { customsFunctions } from "./customs.ts";
import { officeFunctions } from "./office.ts";
import { publicFunctions } from "./public.ts";
import { staffFunctions } from "./staff.ts";
import { type NamedStretch, statedIn } from "./stated.ts";
import type { AdministrativeFunction, FunctionRule } from "./worded.ts";

const family: Family<FunctionRule> = {
  name: "functions",
  holds({ id }, example) {
    const { text, names } = marked(example);
    return statedIn(functionRules, text, names).some((stated) => stated.id === id);
  },
};

/** An example without its marks, and the names that they mark. */
function marked(example: string): { text: string; names: NamedStretch[] } {
  const names: NamedStretch[] = [];
  let text = "";
  for (const piece of example.match(/〔[^〕]*〕|〈[^〉]*〉|[^〔〈]+/gu) ?? []) {
    const name = /^[〔〈](?<name>.*)[〕〉]$/u.exec(piece)?.groups?.name;
    if (name !== undefined) {
      const kind = piece.startsWith("〔") ? "body" : "class";
      names.push({ kind, start: text.length, end: text.length + name.length });
    }
    text += name ?? piece;
  }
  return { text, names };
}

const groups: readonly AdministrativeFunction[] = [
  {
    id: "customs_tasks",
    broader: null,
    label: { en: "Customs tasks", hant: "海關業務", hans: "海关业务" },
    note: "What a customs service does towards trade and travellers.",
    exactMatch: null,
  },
  {
    id: "internal_administration",
    broader: null,
    label: { en: "Internal administration", hant: "內部行政", hans: "内部行政" },
    note: "What any public body does to run itself.",
    exactMatch: null,
  },
  {
    id: "public_services",
    broader: null,
    label: { en: "Public services", hant: "公共事務", hans: "公共事务" },
    note: "What authorities other than customs do towards the public.",
    exactMatch: null,
  },
];

/**
 * The functions that duties are sorted into. The first group follows the four tasks of the Customs Law, art. 2 (监管, 征税,
 * 缉私, 统计) and the departments that carry them out; the second the internal work that every public body has; the third
 * the divisions of COFOG, where several of the pages that we have read need them.
 */
export const functionRules = rules(family, [
  ...customsFunctions,
  ...staffFunctions,
  ...officeFunctions,
  ...publicFunctions,
]);

/** The whole vocabulary, wider functions first. */
export const functions: readonly AdministrativeFunction[] = [...groups, ...functionRules];
