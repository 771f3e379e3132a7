// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/filelimit.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <algorithm>

#include <sys/resource.h>
#endif

namespace touchstone::cloud {

void allowOpenFiles(int count)
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= rlim_t(count))
        return;
    limit.rlim_cur = std::min(limit.rlim_max, rlim_t(count));
    setrlimit(RLIMIT_NOFILE, &limit);
#else
    Q_UNUSED(count)
#endif
}

} // namespace touchstone::cloud
