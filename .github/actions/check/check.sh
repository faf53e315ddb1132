#!/usr/bin/env bash
# The steps of the action, so that they can be run anywhere: annotations on standard output, check.sarif and effect.md
# beside it. Exits 1 when there are errors.
set -uo pipefail
cd "$(dirname "$0")/../../.."

node dist/cli.js check --format sarif > check.sarif
node dist/cli.js check --effect markdown > effect.md 2> /dev/null
node dist/cli.js check --format github
status=$?
echo "effect=effect.md" >> "${GITHUB_OUTPUT:-/dev/null}"
cat effect.md >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$status"
