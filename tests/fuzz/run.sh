#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fuzzes the readers of streams and events with libFuzzer and the address and undefined-behaviour sanitizers, one after
# the other, beginning with tests/fuzz/corpus and the vectors. Builds in build/fuzz; what it learns stays there.
#   tests/fuzz/run.sh 300              seconds for each
#   tests/fuzz/run.sh 300 fuzzsse      only that one
# Ends with 1 at a crash, whose input lies in build/fuzz/found; it belongs into tests/fuzz/corpus once it is understood.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$here"

seconds=${1:-60}
shift || true
programs=("$@")
[ ${#programs[@]} -gt 0 ] || programs=(fuzzsse fuzzjsonlines fuzzevent)

installer/dependencies build test fuzz
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${programs[@]}"

found=build/fuzz/found
mkdir -p "$found"
for program in "${programs[@]}"; do
    corpus=${program#fuzz}
    case "$corpus" in
        event) vectors=(events events/variants) ;;
        *) vectors=(stream) ;;
    esac
    learnt=build/fuzz/learnt/$corpus
    mkdir -p "$learnt"
    for folder in "${vectors[@]}"; do
        find "tests/data/vectors/$folder" -maxdepth 1 -type f -exec cp {} "$learnt/" \;
    done
    printf '== %s, %s s\n' "$program" "$seconds"
    # Leaks are not looked for: Qt's globals are no leaks, and each run would end with them.
    ASAN_OPTIONS=detect_leaks=0 "build/fuzz/bin/$program" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
        -rss_limit_mb=2048 -dict=tests/fuzz/words.dict -artifact_prefix="$found/$program-" -print_final_stats=1 \
        "$learnt" "tests/fuzz/corpus/$corpus" 2>&1 | grep -E 'stat::|DONE|ERROR|SUMMARY|QCRITICAL|Test unit|cannot|another|refused'
done
