# make       installs, compiles and builds the dataset
# make site  writes the web pages of the latest release into output/site
# make lighthouse  has Lighthouse judge six pages of that; installs it on demand, and needs Debian's chromium
# make test  runs the tests, of those that take long a sample that the commit decides and the output names (SAMPLE=… repeats one); its last line is "N passed, N failed"
# make test WHOLE=1  runs every test, as .ci/run does
# make nodes  runs the tests that ask most of Node with Node 22, 24 and 26, too; installs them on demand, on Linux
# make quick types, rules, cases, annotations and architecture, in less than 30 s of CPU
# make fuzz  reads ten times as many random pages as make test, and fails at every effect of every command
# make needless   takes out one rule at a time: every rule must change what is read of some page
# make packages  makes the packages of the latest release for apps, for npm and pip, in dist/packages
# make conformance  has readers and validators in Python judge a release, SARIF Multitool our findings, and verify 300 forged releases; needs python3 with venv, sqlite3, ssh-keygen
# make spark      reads 5,000 pages with Apache Spark, in one process and on a master with two workers, and compares them with what one machine reads; needs Java 17 and python3 with venv
.PHONY: all build site lighthouse nodes test quick fuzz needless conformance packages score bench spark clean

all: build

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

dist/cli.js: node_modules/.package-lock.json scripts/build.ts scripts/site-assets.ts $(shell find pipeline -type f)
	npm run --silent build
	@touch $@

build: dist/cli.js
	node dist/cli.js build

site: dist/cli.js
	node dist/cli.js site

scripts/lighthouse/node_modules/.package-lock.json: scripts/lighthouse/package.json scripts/lighthouse/package-lock.json
	npm ci --prefix scripts/lighthouse --no-audit --no-fund
	@touch $@

lighthouse: site scripts/lighthouse/node_modules/.package-lock.json
	npx --no-install tsx scripts/lighthouse.ts

scripts/nodes/node_modules/.package-lock.json: scripts/nodes/package.json scripts/nodes/package-lock.json
	npm ci --prefix scripts/nodes --no-audit --no-fund
	@touch $@

nodes: dist/cli.js scripts/nodes/node_modules/.package-lock.json
	npx --no-install tsx scripts/nodes.ts

test: dist/cli.js
	@WHOLE=$(WHOLE) node_modules/.bin/tsx scripts/test.ts

quick: node_modules/.package-lock.json
	@node_modules/.bin/tsx scripts/test.ts --quick

fuzz: node_modules/.package-lock.json
	FUZZ=10 npx --no-install vitest run tests/fuzz tests/faults.test.ts

.venv/installed: tests/conformance/requirements.txt tests/conformance/constraints.txt
	@python3 -c 'import ensurepip, venv' && { command -v sqlite3 && command -v ssh-keygen; } >/dev/null || \
	  { echo 'make conformance needs Python 3.11 or newer with venv, sqlite3 and ssh-keygen: apt-get install python3-venv sqlite3 openssh-client'; exit 1; }
	python3 -m venv --clear .venv
	.venv/bin/pip install --quiet --require-hashes --requirement tests/conformance/constraints.txt
	@touch $@

conformance: dist/cli.js .venv/installed
	.venv/bin/python tests/conformance/run.py
	FORGERIES=$${FORGERIES:-300} npx --no-install vitest run tests/release/random-forgeries.test.ts
	bash tests/conformance/sarif.sh
	rm -rf dist/packages
	npm run --silent packages
	.venv/bin/python tests/packages/wheel.py dist/packages

packages: node_modules/.package-lock.json
	npm run --silent packages

score: dist/cli.js
	npx --no-install tsx scripts/score.ts

needless: node_modules/.package-lock.json
	npx --no-install tsx scripts/needless-rules.ts

engines/spark/.venv/installed: engines/spark/requirements.txt engines/spark/setup.sh
	engines/spark/setup.sh
	@touch $@

# without what it needs the tests say that they were skipped
spark: dist/cli.js
	@if java -version 2>/dev/null && python3 -c 'import ensurepip, venv'; then $(MAKE) --no-print-directory engines/spark/.venv/installed; fi
	npx --no-install vitest run --config tests/spark/vitest.config.ts $(if $(SPARK_TESTS),-t "$(SPARK_TESTS)")

.venv-bench/installed: bench/requirements.txt
	python3 -m venv --clear .venv-bench
	.venv-bench/bin/pip install --quiet --requirement bench/requirements.txt
	@touch $@

bench: dist/cli.js .venv-bench/installed
	npx --no-install tsx bench/run.ts

clean:
	rm -rf dist output/build node_modules scripts/lighthouse/node_modules scripts/nodes/node_modules .venv .venv-bench engines/spark/.venv
