// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/backoff.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

std::chrono::milliseconds Backoff::pause(int failures, double random) const
{
    const double growth = std::pow(std::max(factor, 1.0), std::max(failures, 1) - 1);
    const double spread = 1.0 + jitter * (2.0 * random - 1.0);
    const double grown = static_cast<double>(base.count()) * growth * spread;
    // After many failures the power is infinite, or 0 x infinity; both are simply "the longest pause".
    if (base.count() > 0 && !(grown < static_cast<double>(max.count())))
        return max;
    return std::chrono::milliseconds(base.count() > 0 ? std::llround(grown) : 0);
}

} // namespace touchstone
