// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/exitdeadline.h"

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace touchstone::cloud {

void startExitDeadline(std::chrono::milliseconds limit)
{
    std::thread([limit] {
        std::this_thread::sleep_for(limit);
        std::fputs("touchstone-cloud: ending took too long, leaving at once\n", stderr);
        std::_Exit(EXIT_FAILURE);
    }).detach();
}

} // namespace touchstone::cloud
