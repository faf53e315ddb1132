#!/usr/bin/env bash
# Our SARIF before an independent validator, Microsoft's SARIF Multitool: 104 MB, so it is installed for the run only.
# It exits with 0 whatever it finds: its lines are what counts. A log with a defect put into it must be refused, or the
# validator has checked nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @microsoft/sarif-multitool-linux@5.7.0
multitool="$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
chmod u+x "$multitool"
faults() { "$multitool" validate "$1" | grep -E ': error [A-Z]+[0-9]+' || true; }

# findings with and without a place, in the page and in JSON, with related places
mkdir -p "$work/tree/sources/broken"
cp -r sources/dalian-customs "$work/tree/sources/"
sed -i 's/"quote": "做為"/"quote": "負責"/' "$work/tree/sources/dalian-customs/curation.json"
echo >> "$work/tree/sources/dalian-customs/page.txt"
echo '{' > "$work/tree/sources/broken/source.json"
cli="$PWD/dist/cli.js"
(cd "$work/tree" && node "$cli" check --format sarif > "$work/findings.sarif") || true
rm -r "$work/tree/sources/"*
cp -r sources/dalian-customs "$work/tree/sources/"
(cd "$work/tree" && node "$cli" check --format sarif > "$work/none.sarif")
sed 's/"ruleIndex": [0-9]*/"ruleIndex": 9999/' "$work/findings.sarif" > "$work/defect.sarif"

for log in findings none; do
  found=$(faults "$work/$log.sarif")
  [ -z "$found" ] || { echo "$found"; exit 1; }
done
[ -n "$(faults "$work/defect.sarif")" ] || { echo "the validator accepts a rule that is not there"; exit 1; }
echo "SARIF: $(grep -c '"ruleId"' "$work/findings.sarif") results accepted, a defect refused"
