// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "models/items/connectorrow.h"

#include <QVariant>

namespace touchstone::items {

/// What the columns of the connector list hold. Pure functions; an invalid value is one that is not known.
/// `column` is one of ConnectorListModel::Column.

/// What stands above the column.
QVariant columnTitle(int column);
/// Texts as they are on the wire, counts as numbers, a share from 0 to 1, times in microseconds, moments as QDateTime.
QVariant shownValue(const ConnectorRow &row, int column, Timestamp now);
/// How much a health wants to be looked at, from 0 on: what fails comes before what is well.
int attentionRank(Health health);
/// Numbers and texts that sort the column.
QVariant sortValue(const ConnectorRow &row, int column, Health health, Timestamp now);

} // namespace touchstone::items
