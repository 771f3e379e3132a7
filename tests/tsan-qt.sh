#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the parts of Qt that run on several threads with the thread sanitizer, from the sources of the very version that is
# installed, so that the tests can be started on them (about 500 files; once per machine):
#   tests/tsan-qt.sh FOLDER        FOLDER: must not exist; gets about 3 GB
#   TOUCHSTONE_TSAN_QT=FOLDER tests/run.sh tsan
# Needs Debian's source packages (deb-src in the list of package sources) and root or sudo for the build's packages.
set -euo pipefail
folder=${1:?usage: tests/tsan-qt.sh FOLDER}
[ ! -e "$folder" ] || { printf 'tests/tsan-qt.sh: %s is there already; name a new folder\n' "$folder" >&2; exit 2; }

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get install -y -qq --no-install-recommends \
    dpkg-dev libb2-dev libdouble-conversion-dev libicu-dev libpcre2-dev libsqlite3-dev libssl-dev zlib1g-dev >/dev/null

mkdir -p "$folder"
cd "$folder"
apt-get source -qq qt6-base
source=$(find . -maxdepth 1 -type d -name 'qt6-base-*' | head -n 1)
cmake -G Ninja -S "$source" -B build -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DFEATURE_sanitizer=ON -DFEATURE_sanitize_thread=ON -DECM_ENABLE_SANITIZERS=thread \
    -DFEATURE_gui=OFF -DFEATURE_dbus=OFF -DFEATURE_glib=OFF \
    -DFEATURE_sql_mysql=OFF -DFEATURE_sql_psql=OFF -DFEATURE_sql_odbc=OFF -DFEATURE_system_sqlite=ON \
    -DFEATURE_system_pcre2=ON -DFEATURE_system_doubleconversion=ON -DINPUT_openssl=linked \
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF >configure.log
# Qt's own tools would run under the sanitizer as well and take minutes for each header: the installed ones are the same.
tools=$(qmake6 -query QT_INSTALL_LIBEXECS)
ninja -C build moc rcc cmake_automoc_parser
cp --remove-destination "$tools"/{moc,rcc,cmake_automoc_parser} build/libexec/
ninja -C build Core Network Sql Test QSQLiteDriverPlugin QTlsBackendOpenSSLPlugin
ln -s build/lib lib
ln -s build/plugins plugins
printf '== Qt with the thread sanitizer is in %s\n' "$folder"
