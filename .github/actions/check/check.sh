#!/usr/bin/env bash
# The step of the action, so that it can be run anywhere: annotations on standard output, check.sarif, effect.md and
# effect-whole.md beside it. Exits 1 when there are errors.
set -uo pipefail
cd "$(dirname "$0")/../../.."

# GitHub drops a summary of more bytes
most=1048576

node dist/cli.js check --format github --report .
status=$?
echo "effect=effect.md" >> "${GITHUB_OUTPUT:-/dev/null}"
summary=effect-whole.md
[ "$(wc -c < "$summary")" -le "$most" ] || summary=effect.md
cat "$summary" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$status"
