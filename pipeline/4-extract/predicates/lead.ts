import type { Span } from "../../model/span.ts";

/** 并具体承办, 主要负责, 其主要任务是: words that introduce a predicate and are no verb of it. */
const lead =
  /^(?:同时，?|以及|并且|并|还(?!贷|款)|又|及(?!时))?(?:同时|具体|现(?!有|为|场|金|行)|统一(?!由))?(?:其?(?:主要|基本)?(?:任务|职责|职能)(?:是|为)[：:]?|(?:主要|重要|具体|全面|直接|统一|分别|归口)?负责(?:承办|组织承担|承担|进行)?|代表国家(?:依法)?|主要(?:承担|承办|履行)|承担|承办|专司|专门负责|进行(?=[^，]*[的之、])|掌理|职掌|主管(?=[^部门机]))?(?:着|有关)?/u;

/** 渔政处负责…, 管委会应当…: the body that acts, when the text names it before its verb. */
const subject =
  /^(?:[^，、的之：]{2,16}(?:[处局科组室司厅部署关所站队院会委办馆库]|中心|部门|机构|单位)(?=(?:主要|具体|全面)?(?:负责(?!人(?![事员才力口防民]))|掌理|职掌|承担|承办))|[^，、的之：]{2,16}(?:应当|可以|必须))/u;

/** The lead of `text`, after the body that acts; empty when there is none. A lead alone is none. */
export function leadAt(text: string): Span {
  const start = subject.exec(text)?.[0].length ?? 0;
  const length = lead.exec(text.slice(start))?.[0].length ?? 0;
  return { start, end: start + length < text.length ? start + length : start };
}
