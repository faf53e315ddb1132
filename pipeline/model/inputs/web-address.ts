/** Whether a text is the address of a page on the web: others (javascript:, file:) must not be links. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s\p{Cc}<>"]+$/u.test(text) && URL.canParse(text);
