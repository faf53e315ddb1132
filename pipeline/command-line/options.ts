/** What options of commands take, and those that several commands have. */
import { InvalidArgumentError, Option } from "commander";

export const count = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is no whole number from 1 to 999999.");
};
export const share = (text: string): number => {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError("It is no number from 0 to 100.");
};
export const amount = (text: string): number => {
  if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("It is no number above 0.");
};
export const example = (text: string): string => `\nExample:\n  $ haiguan ${text}`;
export const format = (...forms: readonly string[]): Option =>
  new Option("--format <format>", "how to print the answer").choices(forms).default("terminal");

// what reading a corpus takes, on one machine and on many

export const tables = (when: string): Option =>
  new Option("--tables <tables>", `${when}names of tables; default, all`).default("default");
export const maxErrorRate = (when: string): Option =>
  new Option("--max-error-rate <percent>", `${when}lines that may have errors, of a hundred`)
    .argParser(share)
    .default(0.1);
export const pageTimeout = (when: string): Option =>
  new Option("--page-timeout <seconds>", `${when}what a page may take`).argParser(amount).default(60);
export const pageMemory = (when: string): Option =>
  new Option("--page-memory <megabytes>", `${when}what a page may take`).argParser(count).default(512);
