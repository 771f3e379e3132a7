// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/processfigures.h"

#ifdef Q_OS_LINUX
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>
#endif

namespace touchstone::cloud {

#ifdef Q_OS_LINUX

namespace {

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

} // namespace

ProcessFigures ProcessFigures::read()
{
    ProcessFigures figures;
    rusage usage = {};
    if (::getrusage(RUSAGE_SELF, &usage) == 0)
        figures.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    QFile memory(QStringLiteral("/proc/self/statm"));
    if (memory.open(QIODevice::ReadOnly))
        figures.residentBytes = memory.read(200).split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    const QDir files(QStringLiteral("/proc/self/fd"));
    if (files.exists())
        figures.openFiles = qint64(files.count()) - 2; // "." and ".."
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        figures.mostFiles = qint64(limit.rlim_cur);
    return figures;
}

#else

ProcessFigures ProcessFigures::read()
{
    return {};
}

#endif

} // namespace touchstone::cloud
