// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "models/items/connectorrow.h"

#include <QList>
#include <QStringView>

namespace touchstone::items {

/// What a term of a filter looks at.
enum class FilterKey {
    Word, ///< name and endpoint; has no name of its own
    Status,
    Name,
    Project,
    Endpoint,
    Type,
    Label,
    Event,
    Success,
    Errors,
    Rate,
    Latency,
    Queue,
    Age,
    Changed,
};

/// A key as it is typed.
struct FilterKeyName
{
    enum class Scale {
        Text,    ///< contained, not compared
        Count,   ///< whole numbers
        Percent, ///< the sign may be left out
        Time,    ///< with a unit
    };

    const char *word;
    FilterKey key;
    Scale scale;
    bool isOffered; ///< by completion and help; else an accepted synonym
};
const QList<FilterKeyName> &filterKeyNames();
const FilterKeyName *findFilterKey(QStringView word); ///< whatever the case; null when there is none

/// A value of the key "status".
struct FilterStatus
{
    const char *word;
    bool isOffered;
    bool (*matches)(const ConnectorRow &row, Health health);
};
const QList<FilterStatus> &filterStatuses();
const FilterStatus *findFilterStatus(QStringView word);

/// One condition of a filter. A value.
struct FilterTerm
{
    enum class Comparison { Equal, Less, LessOrEqual, More, MoreOrEqual };

    FilterKey key = FilterKey::Word;
    bool isNegated = false;
    QString text = {};                         ///< what has to be contained
    const FilterStatus *status = nullptr;      ///< only for that key; one of filterStatuses()
    std::optional<Comparison> comparison = {}; ///< only where numbers are compared
    double number = 0;                         ///< a count, per cent or microseconds

    bool holds(const ConnectorRow &row, Health health, Timestamp now) const;

private:
    bool isContained(const ConnectorRow &row) const;
    bool isMetBy(double value) const;
};

} // namespace touchstone::items
