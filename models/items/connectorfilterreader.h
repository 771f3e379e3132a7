// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"

namespace touchstone::items {

/// A unit of time as it is typed.
struct FilterUnit
{
    const char *word; ///< UTF-8
    double microseconds;
    bool isOffered;
};
const QList<FilterUnit> &filterUnits();

/// The terms of a text in their order, or the first thing that is wrong with it. For ConnectorFilter alone.
std::variant<QList<FilterTerm>, FilterProblem> readFilter(const QString &text);

} // namespace touchstone::items
