/** Whether a text is the address of a page on the web: others (javascript:, file:) are none that a reader may follow. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s\p{Cc}<>"]+$/u.test(text) && URL.canParse(text);
