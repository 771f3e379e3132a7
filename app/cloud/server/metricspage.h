// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QByteArray>

#include <optional>

namespace touchstone::cloud {

class DeliveryEngine;
class Registry;

/// What the server itself adds to the page.
struct ServerFigures
{
    qint64 acceptedEvents = 0;
    qint64 streams = 0;
    qint64 slowReadersSentAway = 0;
    qint64 connections = 0;
    qint64 refusedByRate = 0;
    std::optional<Timestamp> certificateExpires;
};

/// The page /metrics for Prometheus. Bounded: the connectors that were known first have series of their own
/// (StatisticsBook::mostCounted of them, 19 lines each); all others are summed up under project="" and connector="".
class MetricsPage
{
public:
    /// All must outlive the page.
    MetricsPage(const Registry &registry, const DeliveryEngine &engine, const Clock &clock);

    QByteArray render(const ServerFigures &figures) const;

private:
    const Registry &m_registry;
    const DeliveryEngine &m_engine;
    const Clock &m_clock;
    const Timestamp m_started;
};

} // namespace touchstone::cloud
