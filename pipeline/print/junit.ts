import { formatLocation, type Located } from "./located.ts";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * Findings as JUnit XML, one test case each: errors are failures, the rest passes with its text as output. What they say
 * is visible, so it has no character that XML 1.0 cannot hold.
 */
export function junit(found: readonly Located[]): string {
  const failures = found.filter((f) => f.issue.severity === "error").length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="haiguan check" tests="${Math.max(1, found.length)}" failures="${failures}">`,
    ...(found.length === 0 ? ['  <testcase classname="sources" name="no findings"/>'] : found.map(testCase)),
    "</testsuite>",
  ].join("\n");
}

function testCase({ issue, related, ...location }: Located): string {
  const at = formatLocation(location);
  const others = related.map((other) => `${formatLocation(other)}: ${other.message}`);
  const body = escaped([at, issue.message, issue.hint, ...others].join("\n"));
  const inner =
    issue.severity === "error"
      ? `<failure message="${escaped(issue.message)}" type="${issue.code}">${body}</failure>`
      : `<system-out>${issue.severity}: ${body}</system-out>`;
  return `  <testcase classname="${issue.code}" name="${escaped(at)}">${inner}</testcase>`;
}
