// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"

#include <QString>

namespace touchstone::ui {

/// What there is to say about a connector, in sentences. Pure functions.

/// "Failing. At least half of the deliveries fail. 214 events are waiting, the oldest came 4 min ago."
QString healthSentence(const items::ConnectorRow &row, Health health, const QDateTime &now);

/// The totals of the last 24 hours, from the series where there are no metrics yet.
std::optional<ConnectorMetrics> totalsOf(const items::ConnectorRow &row);

/// Why there is no chart, and what to do about it.
QString noSeriesReason(const items::ConnectorRow &row);

} // namespace touchstone::ui
