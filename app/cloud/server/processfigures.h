// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace touchstone::cloud {

/// What the system says about this process. What it does not tell is missing.
struct ProcessFigures
{
    std::optional<double> cpuSeconds; ///< user and system
    std::optional<qint64> residentBytes;
    std::optional<qint64> openFiles;
    std::optional<qint64> mostFiles;

    static ProcessFigures read();
};

} // namespace touchstone::cloud
