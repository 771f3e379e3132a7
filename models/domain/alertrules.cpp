// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/alertrules.h"

#include <algorithm>

namespace touchstone {

bool QuietHours::cover(QTime time) const
{
    if (!isOn || !from.isValid() || !to.isValid() || !time.isValid())
        return false;
    if (from < to)
        return from <= time && time < to;
    return time >= from || time < to;
}

bool AlertRules::isOn(AlertKind kind) const
{
    switch (kind) {
    case AlertKind::DisabledBySystem:
        return disabledBySystem;
    case AlertKind::NotDelivering:
        return notDelivering;
    case AlertKind::ErrorRate:
        return errorRate;
    case AlertKind::Latency:
        return latency;
    case AlertKind::DisablingNear:
        return disablingNear;
    case AlertKind::ApiUnreachable:
        return apiUnreachable;
    case AlertKind::ChangedBySomebody:
        return changedBySomebody;
    }
    return false;
}

AlertRules AlertRules::bounded() const
{
    const auto within = [](auto value, const auto &range) { return std::clamp(value, range.least, range.most); };
    AlertRules rules = *this;
    rules.notDeliveringFor = within(notDeliveringFor, minutesRange);
    rules.errorPercent = within(errorPercent, percentRange);
    rules.latencyOver = within(latencyOver, latencyRange);
    rules.disablingWithin = within(disablingWithin, hoursRange);
    rules.unreachableFor = within(unreachableFor, minutesRange);
    if (!quiet.from.isValid() || !quiet.to.isValid())
        rules.quiet = QuietHours();
    return rules;
}

} // namespace touchstone
