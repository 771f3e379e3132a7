#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The formatter and the static checks over our code.
#   tests/lint.sh            clang-format only (seconds; also a test of the suite)
#   tests/lint.sh --tidy     clang-tidy as well (minutes; wants a configured build/default)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"

mapfile -t sources < <(find app models ui tests -name '*.h' -o -name '*.cpp' | sort)
clang-format --dry-run --Werror "${sources[@]}"

if [ "${1:-}" = --tidy ]; then
    command -v clang-tidy >/dev/null || { printf 'tests/lint.sh: clang-tidy is missing: apt-get install clang-tidy\n' >&2; exit 1; }
    [ -f build/default/compile_commands.json ] || cmake --preset default >/dev/null
    # clang-tidy cannot read the compiler's precompiled headers, and without them each file must include what it uses.
    mkdir -p build/tidy
    sed -E 's/ -Winvalid-pch -include [^ ]+//g' build/default/compile_commands.json >build/tidy/compile_commands.json
    printf '%s\n' "${sources[@]}" | grep '\.cpp$' | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/tidy
fi
