import type { DiagnosticCode } from "../model/findings/issue.ts";
import type { Span } from "../model/text/span.ts";
import type { Layer } from "./layer.ts";
import { wrongDecoding } from "./wrong-decodings.ts";

/** Something that a text layer lacks, with the first place where it shows; the span counts as the layer does. */
interface Loss {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span: Span;
}

/** U+FFFD, what its bytes are in GB 18030, and code points that are not characters. */
const replaced = /[\ufffd\ufffe\uffff\ufdd0-\ufdef]|锟斤拷/gu;
const privateUse = /\p{Co}/gu;

/** What was lost of a page before its text layer was made, once for each kind. */
export const lostText = (layer: Layer): Loss[] =>
  [replacedCharacters(layer), privateCharacters(layer), wronglyDecoded(layer)].filter(
    (loss) => loss !== null,
  );

const spanOf = ({ 0: found, index }: RegExpExecArray): Span => ({ start: index, end: index + found.length });

function replacedCharacters({ text }: Layer): Loss | null {
  const found = Array.from(text.matchAll(replaced));
  return found[0] === undefined
    ? null
    : {
        code: "read.lost-character",
        message: `${found.length} × a mark in place of a character that was lost (U+FFFD)`,
        span: spanOf(found[0]),
      };
}

function privateCharacters({ text }: Layer): Loss | null {
  const found = Array.from(text.matchAll(privateUse));
  if (found[0] === undefined) return null;
  const codes = [...new Set(found.map(([char]) => codeOf(char)))];
  const shown = `${codes.slice(0, 5).join(", ")}${codes.length > 5 ? " …" : ""}`;
  return {
    code: "read.private-use",
    message: `${found.length} × a private-use character (${shown}), of which no standard says what it is`,
    span: spanOf(found[0]),
  };
}

const codeOf = (char: string): string => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`;

function wronglyDecoded({ text, blocks }: Layer): Loss | null {
  const found = blocks.flatMap((block) => {
    const wrong = wrongDecoding(text.slice(block.start, block.end));
    return wrong === null ? [] : [{ ...wrong, span: { start: block.start, end: block.end } }];
  });
  if (found[0] === undefined) return null;
  const { id, meant, span } = found[0];
  const lines = found.length === 1 ? "a line looks" : `${found.length} lines look`;
  return { code: "read.wrong-decoding", message: `${lines} like ${id}: «${meant.slice(0, 40)}»`, span };
}
