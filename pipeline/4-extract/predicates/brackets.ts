/** For each index of `hans`, whether it lies within brackets or quotation marks. */
export function bracketed(hans: string): boolean[] {
  let depth = 0;
  return hans.split("").map((char) => {
    if ("（《“【".includes(char)) depth++;
    const inside = depth > 0;
    if ("）》”】".includes(char)) depth = Math.max(0, depth - 1);
    return inside;
  });
}
