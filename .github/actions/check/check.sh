#!/usr/bin/env bash
# The step of the action, so that it can be run anywhere: annotations on standard output, check.sarif and effect.md
# beside it. Exits 1 when there are errors.
set -uo pipefail
cd "$(dirname "$0")/../../.."

node dist/cli.js check --format github --report .
status=$?
echo "effect=effect.md" >> "${GITHUB_OUTPUT:-/dev/null}"
cat effect.md >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$status"
