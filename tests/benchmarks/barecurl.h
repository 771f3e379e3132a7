// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace touchstone::benchmark {

/// What libcurl's multi interface does by itself, with nothing around it: the yardstick for the engine.
struct BareCurlResult
{
    double seconds = 0;
    int succeeded = 0;
};

struct BareCurlOptions
{
    QByteArray url;
    QByteArray authorityFile;
    QList<QByteArray> headers; ///< lines "Name: value"
    int count = 0;
    int inFlight = 0; ///< at most
    /// With a pace, requests begin when their time has come; without, as soon as there is room.
    double perSecond = 0;
};

/// `bodyOf` is asked for the body of each request, by its number, right before it begins.
BareCurlResult postWithBareCurl(const BareCurlOptions &options, const std::function<QByteArray(int)> &bodyOf);

} // namespace touchstone::benchmark
