import { RegExpParser } from "@eslint-community/regexpp";
import { derived } from "../pipeline/zh/rules/derived.ts";

/** Whether a pattern can only match at one place of a text, so that what is behind it is not gone over in vain. */
const looksOnce = derived(({ source, flags, sticky, multiline, unicode }: RegExp): boolean => {
  if (sticky) return true;
  if (multiline || !source.startsWith("^")) return false;
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets: flags.includes("v"),
  });
  return alternatives.every(({ elements: [first] }) => first?.type === "Assertion" && first.kind === "start");
});

/**
 * How much is done while `run` runs: characters that patterns and searches in strings go over, and items that methods of
 * lists visit. Unlike seconds it is the same on every machine. Loops without a method are not seen.
 */
export function workOf(run: () => unknown): number {
  let work = 0;
  const restore = [
    patched(RegExp.prototype, "exec", (exec) => {
      return function (this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const match = Reflect.apply(exec, this, [text]) as RegExpExecArray | null;
        const before = work;
        const end = looksOnce(this) ? from + 1 : String(text).length;
        // finding that out is not counted as work
        work = before + (match === null ? end : match.index + match[0].length) - from;
        return match;
      };
    }),
    ...(["indexOf", "includes", "replace", "replaceAll", "split"] as const).map((name) =>
      patched(String.prototype, name, (method) => {
        return function (this: string, ...given: unknown[]) {
          work += this.length;
          return Reflect.apply(method, this, given);
        };
      }),
    ),
    ...(["indexOf", "includes", "join", "with"] as const).map((name) =>
      patched(Array.prototype, name, (method) => {
        return function (this: unknown[], ...given: unknown[]) {
          work += this.length;
          return Reflect.apply(method, this, given);
        };
      }),
    ),
    ...visiting.map((name) =>
      patched(Array.prototype, name, (method) => {
        return function (this: unknown[], visit: unknown, ...rest: unknown[]) {
          if (typeof visit !== "function") return Reflect.apply(method, this, [visit, ...rest]);
          const counted = (...given: unknown[]): unknown => {
            work++;
            return visit(...given);
          };
          return Reflect.apply(method, this, [counted, ...rest]);
        };
      }),
    ),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

const visiting = [
  ...["map", "filter", "flatMap", "reduce", "some", "every", "sort"],
  ...["find", "findIndex", "findLast", "findLastIndex"],
];

type Method = (this: never, ...given: never[]) => unknown;

/** Puts another method in the place of one; gives what puts it back. */
function patched(prototype: object, name: string, another: (method: CallableFunction) => Method): () => void {
  const known = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Object.defineProperty(prototype, name, { ...known, value: another(known.value) });
  return () => Object.defineProperty(prototype, name, known);
}
