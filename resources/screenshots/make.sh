#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the pictures in this folder anew: builds, opens the real window on a fresh local cloud with its demo building, on a
# virtual display, and takes them.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$here"

installer/dependencies build run test
[ -f build/default/build.ninja ] || cmake --preset default | tail -n 3
cmake --build --preset default --target touchstone-screenshots touchstone-cloud
xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
    build/default/tests/touchstone-screenshots "${1:-resources/screenshots}"
