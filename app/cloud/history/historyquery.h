// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace touchstone::cloud {

/// An event as the history keeps it.
struct HistoryEvent
{
    DeviceName device;
    QString eventId;
    QString type;
    Timestamp time{}; ///< its timestamp: what histories are asked by
    Timestamp acceptedAt{};
    QByteArray json; ///< the envelope, as it was streamed
};

/// Which events of a device, newest first; ties by eventId descending (dt-api.md 10).
struct HistoryQuery
{
    /// A place in that order: that of an event.
    struct Place
    {
        Timestamp time{};
        QString eventId;
        bool operator==(const Place &) const = default;
    };

    DeviceName device;
    QStringList types;          ///< empty: all
    Timestamp start{};          ///< inclusive
    Timestamp end{};            ///< exclusive
    std::optional<Place> after; ///< the last event of the page before
    int limit = 100;
};

struct HistoryPage
{
    QList<QByteArray> events;                ///< envelopes
    std::optional<HistoryQuery::Place> next; ///< what the next page comes after; nothing on the last page
};

} // namespace touchstone::cloud
