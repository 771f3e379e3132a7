#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the translations up to date with the sources:
#   resources/translations/update.sh          new texts come in as unfinished, texts that are gone leave
#   resources/translations/update.sh FOLDER   the same on copies in FOLDER (the test compares)
# Warnings of lupdate are errors: a text without a context is never translated. The English file holds plural forms alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${1:-$here}
lupdate=$(qtpaths6 --query QT_HOST_BINS)/lupdate
if [ "$target" != "$here" ]; then
    cp "$here"/touchstone_*.ts "$target"
    target=$(cd "$target" && pwd)
fi

cd "$here/../.."
update() {
    local said
    said=$("$lupdate" -silent -no-obsolete -locations none -I . -extensions cpp,h -source-language en_GB \
        models app/api app/connections app/recovery app/session app/desktop ui "$@" 2>&1)
    [ -z "$said" ] || { printf '%s\n' "$said" >&2; exit 1; }
}
for file in "$target"/touchstone_*.ts; do
    case $file in
        */touchstone_en.ts) update -pluralonly -ts "$file" ;;
        *) update -ts "$file" ;;
    esac
done
