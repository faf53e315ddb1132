const digits = "一二三四五六七八九";

/** 1 to 99 in Chinese: 一, 十, 十二, 三十 */
export function hanNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits.charAt(tens - 1) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits.charAt(ones - 1) : ""}`;
}

/** 1 to 50 in a circle. */
export const circled = (n: number): string =>
  String.fromCodePoint(n <= 20 ? 0x2460 + n - 1 : n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);

/** The characters that count on from `first` while there are any, then another form: ⒈ … ⒛, 21. */
export const fromCharacter =
  (first: string, last: number, beyond: (n: number) => string) =>
  (n: number): string =>
    n <= last ? String.fromCodePoint((first.codePointAt(0) ?? 0) + n - 1) : beyond(n);
