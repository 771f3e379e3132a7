// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/daytotals.h"
#include "models/domain/streamgap.h"
#include "models/history/metricsample.h"

#include <optional>
#include <variant>

namespace touchstone::history {

/// Whose history: the API's address and the account there. Our own cloud, whose port changes, has a word for an
/// address.
struct AccountKey
{
    QString api;
    QString account;
    bool operator==(const AccountKey &) const = default;
};

/// What is written.

struct SampleEntry
{
    AccountKey account;
    ConnectorName connector;
    MetricSample sample;
};

/// The connectors of a project, all of them. What differs from the list before is written, and changes of status are
/// remembered.
struct ListingEntry
{
    AccountKey account;
    ProjectName project;
    QString displayName;
    QList<DataConnector> connectors;
    Timestamp at{};
};

/// A gap of the live stream; one that is there already (by its beginning) is replaced.
struct GapEntry
{
    AccountKey account;
    ProjectName project;
    StreamGap gap;
    bool operator==(const GapEntry &) const = default;
};

using HistoryEntry = std::variant<SampleEntry, ListingEntry, GapEntry>;

/// What is read.

struct StatusChange
{
    ConnectorName connector;
    Timestamp unchangedAt{}; ///< when the former status was last seen; the change came after it
    Timestamp seenAt{};      ///< when the new one was first seen
    ConnectorStatus was;
    ConnectorStatus became;
    bool operator==(const StatusChange &) const = default;
};

/// A connector as it was last listed: without the password in its URL, its signature secret, the values of its headers
/// and what other types are configured with, none of which is kept.
struct KnownConnector
{
    DataConnector connector;
    QString projectTitle;
    Timestamp listedAt{};
    std::optional<MetricSample> newest;
    std::optional<DayTotals> day;
    ConnectorSeries series; ///< of the day up to the newest sample
};

} // namespace touchstone::history
