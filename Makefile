# Targets: check (what a change must pass), test, lint, race, fuzz, crash, soak, golden,
# bench, bench-search, build.

GO ?= go
export CGO_ENABLED ?= 1

# The linter's version; .ci/run installs it where there is none.
GOLANGCI_VERSION := v2.15.0

# The PDF files that bench reads.
BENCH_FILES ?= testdata/documents/*.pdf
FUZZ_TIME ?= 10s
# How large the archive is that searching is measured in; 200,000 passages take some
# minutes.
PASSAGES ?= 200000

.PHONY: check test lint race fuzz crash soak golden bench bench-search build

check: lint race

test:
	$(GO) test ./...

lint:
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "gofmt: $$files"; exit 1; fi
	$(GO) vet ./...
	golangci-lint run

race:
	$(GO) test -race -count=1 ./...

# Every fuzz target of every package for a short time. What it finds stays in the
# package's testdata/fuzz and is a test case from then on.
fuzz:
	.ci/fuzz $(FUZZ_TIME)

# Kills real runs 500 times (the tests do it 50 times).
crash:
	$(GO) test -count=1 -v -timeout 60m -run TestKilledRuns ./internal/crash -crash.kills=500

# Reads 20,000 small documents and looks at memory and pace from the beginning to the end.
soak:
	$(GO) test -count=1 -v -timeout 60m -run TestSoak ./internal/crash -crash.soak=20000

# Writes the golden files anew; look at the difference before you commit it. What a
# document must yield (testdata/want) is written by hand and never by this.
golden:
	@for dir in $$(grep -rl --include='*_test.go' '"update"' . | xargs -r -n1 dirname | sort -u); do \
		$(GO) test $$dir -update || exit 1; \
	done

build:
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/compromisos ./cmd/compromisos

# Needs poppler-utils.
bench: build
	$(GO) run ./internal/bench -binary bin/compromisos $(BENCH_FILES)
	$(GO) run ./internal/searchbench -passages $(PASSAGES)

# Searching alone.
bench-search:
	$(GO) run ./internal/searchbench -passages $(PASSAGES)
