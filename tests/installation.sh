#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Manual pages against --help; the service unit and the menu's entry against their own checkers where these are installed.
#   tests/installation.sh <folder of the programs>
set -euo pipefail
programs=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0

complain() {
    printf 'tests/installation.sh: %s\n' "$1" >&2
    failed=1
}

options_in() { grep -oE -- '(^|[ ,])--?[a-z][a-z-]*' | grep -oE -- '--[a-z-]+' | sort -u; }

for program in touchstone touchstone-cloud; do
    if [ ! -x "$programs/$program" ]; then
        complain "$program is not built"
        continue
    fi
    # The options of --help begin their line; those of the page, a paragraph.
    help=$(QT_QPA_PLATFORM=offscreen "$programs/$program" --help | grep -E '^ +-' | options_in)
    page=$(grep -A1 '^\.TP' "installer/$program.1" | grep -E '^\.B' | tr -d '\\"' | options_in)
    differences=$(diff <(printf '%s\n' "$help") <(printf '%s\n' "$page")) ||
        complain "options in --help (<) and in installer/$program.1 (>) differ:"$'\n'"$differences"
done

grep -qx 'MimeType=x-scheme-handler/touchstone;' installer/touchstone.desktop ||
    complain "installer/touchstone.desktop does not open touchstone:// links"
if command -v desktop-file-validate >/dev/null; then
    problems=$(desktop-file-validate installer/touchstone.desktop 2>&1) && [ -z "$problems" ] ||
        complain "installer/touchstone.desktop: $problems"
else
    printf 'skipped: desktop-file-validate is not installed, so nobody checked installer/touchstone.desktop\n'
fi

if command -v systemd-analyze >/dev/null; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    sed "s|/usr/bin/touchstone-cloud|$programs/touchstone-cloud|" installer/touchstone-cloud.service >"$folder/touchstone-cloud.service"
    problems=$(systemd-analyze verify --man=no "$folder/touchstone-cloud.service" 2>&1) || complain "$problems"
    # The threshold is in tenths: below 3.0.
    systemd-analyze security --offline=true --threshold=29 installer/touchstone-cloud.service >"$folder/security" 2>&1 ||
        complain "$(tail -n 1 "$folder/security")"
else
    printf 'skipped: systemd-analyze is not installed, so nobody checked installer/touchstone-cloud.service\n'
fi
exit $failed
