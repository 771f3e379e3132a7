#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh clone to the test report: installs what is missing, builds, runs every test under ctest.
#   tests/run.sh [PRESET] [ctest arguments]      PRESET: default, asan or tsan
# Tests that need a window run on a virtual display of their own; nothing appears on yours.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"

preset=default
case "${1:-}" in
    default | asan | tsan)
        preset=$1
        shift
        ;;
esac

installer/dependencies build run test
if [ ! -f "build/$preset/build.ninja" ]; then
    printf '== Configuring (build/%s)\n' "$preset"
    cmake --preset "$preset" | tail -n 3
fi
printf '== Building\n'
cmake --build --preset "$preset"
printf '== Testing\n'
if [ "$preset" = tsan ]; then
    # Without a Qt of its own kind the sanitizer reports hand-overs that are none: see tests/tsan-qt.sh.
    if [ -n "${TOUCHSTONE_TSAN_QT:-}" ]; then
        export LD_LIBRARY_PATH=$TOUCHSTONE_TSAN_QT/lib QT_PLUGIN_PATH=$TOUCHSTONE_TSAN_QT/plugins
    else
        printf '== TOUCHSTONE_TSAN_QT is not set: expect reports that are false (tests/tsan-qt.sh)\n' >&2
    fi
    export TSAN_OPTIONS=${TSAN_OPTIONS:-suppressions=$here/tests/tsan.supp:die_after_fork=0}
fi
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
exec xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
    ctest --preset "$preset" --parallel "$(nproc)" "$@"
