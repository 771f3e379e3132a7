#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what was built into a folder of its own, looks whether everything is at its place, and starts the programs
# from there, away from the build tree.
#   tests/cmakeinstall.sh <build folder>
set -euo pipefail
build=$(cd "$1" && pwd)
folder=$(mktemp -d)
prefix=$folder/prefix
cloud=
failed=0

complain() {
    printf 'tests/cmakeinstall.sh: %s\n' "$1" >&2
    failed=1
}

clean_up() {
    [ -z "$cloud" ] || { kill -KILL "$cloud" && wait "$cloud"; } 2>/dev/null || true
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

check_places() {
    local file
    for file in bin/touchstone bin/touchstone-cloud bin/touchstonectl; do
        [ -x "$prefix/$file" ] || complain "$file is not there or no program"
    done
    for file in lib/systemd/system/touchstone-cloud.service share/man/man1/touchstone.1 \
        share/man/man1/touchstone-cloud.1 share/man/man1/touchstonectl.1 \
        share/touchstone/help/{,nb/}{alerts,connections,connectors,history,identify,live-events,local-cloud,recover,settings,touchstonectl}.md \
        share/bash-completion/completions/touchstonectl share/zsh/site-functions/_touchstonectl \
        share/applications/touchstone.desktop share/icons/hicolor/scalable/apps/touchstone.svg \
        share/fish/vendor_completions.d/touchstonectl.fish; do
        [ -s "$prefix/$file" ] && [ ! -x "$prefix/$file" ] || complain "$file is missing, empty or executable"
    done
    grep -q "^ExecStart=$prefix/bin/touchstone-cloud " "$prefix/lib/systemd/system/touchstone-cloud.service" ||
        complain "the unit does not start the program that was installed with it"
}

# A home of its own, so that neither program touches the settings of whoever runs this.
installed() {
    local program=$1
    shift
    exec env HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/share" XDG_RUNTIME_DIR="$folder/run" \
        QT_QPA_PLATFORM=offscreen "$prefix/bin/$program" "$@"
}

check_desktop() {
    local version
    version=$(installed touchstone --version 2>&1) || complain "touchstone --version failed"
    [[ $version =~ ^touchstone\ [0-9]+\.[0-9]+\.[0-9]+$ ]] || complain "touchstone --version said: $version"
}

check_cloud() {
    local ready local_api health project
    # Ends with this script's end of the pipe too, should nobody be left to end it.
    coproc CLOUD { installed touchstone-cloud --data "$folder/data" --listen 127.0.0.1:0 --exit-with-stdin 2>"$folder/log"; }
    cloud=$CLOUD_PID
    if ! read -r -t 30 ready <&"${CLOUD[0]}"; then
        complain "touchstone-cloud did not get ready: $(cat "$folder/log")"
        return
    fi
    local_api=$(sed -n 's/.*"local":"\([^"]*\)".*/\1/p' <<<"$ready")
    health=$(curl --silent --show-error --fail --noproxy '*' --max-time 30 "$local_api/health" 2>&1) ||
        complain "GET $local_api/health: $health"
    [[ $health == '{"alive":true,"ready":true,'* ]] || complain "the health is: $health"
    project=$(installed touchstonectl --credentials "$folder/data/credentials.json" project list --ndjson 2>&1) ||
        complain "touchstonectl project list: $project"
    [[ $project == '{"name":"projects/'* ]] || complain "touchstonectl project list said: $project"
    kill -TERM "$cloud"
    wait "$cloud" || complain "touchstone-cloud ended with $? after SIGTERM: $(cat "$folder/log")"
    cloud=
}

mkdir -m 0700 "$folder/run"
cmake --install "$build" --prefix "$prefix" >"$folder/installation" 2>&1 ||
    complain "cmake --install failed: $(tail -n 5 "$folder/installation")"
cd "$folder"
check_places
if [ $failed -eq 0 ]; then
    check_desktop
    check_cloud
fi
exit $failed
