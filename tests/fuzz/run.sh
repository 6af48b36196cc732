#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the fuzzers and runs each for so many seconds: tests/fuzz/run.sh 60 [csv xlsx ...]
# What breaks a reader is left in build/fuzz; put it into tests/fuzz/found/NAME once it is mended.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:?for how many seconds is each fuzzer to run?}
shift
names=("$@")
if [[ ${#names[@]} -eq 0 ]]; then
    names=(csv xlsx date number mapping)
fi

cd "$root"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target fuzzers
for name in "${names[@]}"; do
    # Every word of a header is weighed against every field, so that a long one takes seconds.
    longest=65536
    if [[ $name == mapping ]]; then
        longest=4096
    fi
    # New inputs go into a folder of the build: the seeds in the repository stay few and small.
    mkdir -p "build/fuzz/grown/$name"
    "build/fuzz/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 \
        -max_len="$longest" -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="build/fuzz/$name-" "build/fuzz/grown/$name" \
        "tests/fuzz/corpus/$name" "tests/fuzz/found/$name"
done
