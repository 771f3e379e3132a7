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
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
exec xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
    ctest --preset "$preset" --parallel "$(nproc)" "$@"
