# make       installs, compiles and builds the dataset
# make test  runs every test; its last line is "N passed, N failed"
.PHONY: all build test score bench clean

all: build

# npm install and not npm ci: the lock file pins every version, but lacks optional binaries of other systems that its
# registry did not serve, and npm ci refuses that.
node_modules/.package-lock.json: package.json package-lock.json
	npm install --no-audit --no-fund
	@touch $@

dist/cli.js: node_modules/.package-lock.json tsconfig.json tsconfig.build.json $(shell find pipeline -name '*.ts')
	npm run --silent build && chmod +x dist/cli.js
	@touch $@

build: dist/cli.js
	node dist/cli.js build

test: dist/cli.js
	npx --no-install tsx scripts/test.ts

score: dist/cli.js
	npx --no-install tsx scripts/score.ts

bench: dist/cli.js
	npx --no-install tsx bench/run.ts

clean:
	rm -rf dist output/build node_modules
