// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace touchstone::benchmark {

/// What libcurl's multi interface does by itself, with nothing around it: the yardstick for the engine.
struct BareCurlResult
{
    double seconds = 0;
    int succeeded = 0;
};
BareCurlResult postWithBareCurl(
    const QByteArray &url, const QByteArray &authorityFile, const QByteArray &body, int count, int inFlight);

} // namespace touchstone::benchmark
