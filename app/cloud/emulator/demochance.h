// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QtGlobal>

namespace touchstone::cloud {

/// Chance without state: the same question gets the same answer at any time, so that the demo is a pure function of
/// time. Different subjects (a device and what is asked about it) know nothing of each other.
class DemoChance
{
public:
    explicit DemoChance(quint64 seed)
        : m_seed(seed)
    {}

    /// Evenly spread in [0, 1).
    double roll(quint64 subject, qint64 step) const;
    /// A value in [-1, 1] that wanders gently: about one turn per `pace`.
    double drift(quint64 subject, Timestamp time, std::chrono::seconds pace) const;

    static quint64 subject(quint64 device, quint64 question) { return device * 64 + question; }

private:
    quint64 m_seed;
};

} // namespace touchstone::cloud
