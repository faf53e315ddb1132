/**
 * Text that a spreadsheet would run as a formula, and text that begins as if it were guarded already. The signs are
 * those that OWASP names (https://owasp.org/www-community/attacks/CSV_Injection), with their full-width forms, which
 * Excel takes for the same.
 */
const risky = /^[=+\-@\t\r\n＝＋－＠']/;

/** Whether a spreadsheet may take the text for a formula, or for one that is guarded. */
export const isRisky = (text: string): boolean => risky.test(text);

/** Text that a spreadsheet shows and does not run: with an apostrophe before it where it is risky. */
export const guarded = (text: string): string => (isRisky(text) ? `'${text}` : text);

/** The text that was guarded. */
export const unguarded = (text: string): string => text.replace(/^'/, "");
