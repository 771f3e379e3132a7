#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh clone to the open window: installs what is missing, builds, starts Touchstone.
# Arguments go to the program: installer/run.sh --data /tmp/try
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"

installer/dependencies build run
if [ ! -f build/release/build.ninja ]; then
    printf '== Configuring (build/release)\n'
    cmake --preset release | tail -n 3
fi
printf '== Building (the first time takes some minutes)\n'
cmake --build --preset release
printf '== Starting Touchstone\n'
exec build/release/bin/touchstone "$@"
