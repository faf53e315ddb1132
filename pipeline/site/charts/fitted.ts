/** As much of a name as there is room for: drawings do not break lines. The text beside a drawing has it whole. */
export function fitted(text: string, room: number): string {
  let used = 0;
  const chars = Array.from(text);
  for (const [i, char] of chars.entries()) {
    used += (char.codePointAt(0) as number) > 0x2e80 ? 15.5 : 8.3;
    if (used > room) return `${chars.slice(0, Math.max(1, i - 1)).join("")}…`;
  }
  return text;
}
