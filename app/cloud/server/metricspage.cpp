// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/metricspage.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/registry/registry.h"
#include "app/cloud/server/processfigures.h"
#include "app/cloud/server/prometheustext.h"

#include <algorithm>

namespace touchstone::cloud {

namespace {

using Type = PrometheusText::Type;
using Seconds = std::chrono::duration<double>;

/// One connector's line in every family, or the one that many share.
struct Row
{
    ConnectorName name; ///< empty: the others
    DeliveryCounters counters;
    qint64 depth = 0;
    qint64 inFlight = 0;
    std::optional<Timestamp> oldest = {};
    int active = 0;

    PrometheusText::Labels labels() const
    {
        return {{QByteArrayLiteral("project"), name.project}, {QByteArrayLiteral("connector"), name.connector}};
    }
};

void addQueue(Row &row, const QueueState &queue)
{
    row.depth += queue.depth;
    row.inFlight += queue.inFlight;
    if (queue.oldest && (!row.oldest || *queue.oldest < *row.oldest))
        row.oldest = queue.oldest;
}

/// Sorted by name; the others, if there are any, last.
QList<Row> rowsOf(const QList<DataConnector> &connectors, const DeliveryEngine &engine)
{
    DeliveryCounts counts = engine.deliveryCounts();
    QHash<ConnectorName, DeliveryCounters> own;
    own.reserve(counts.own.size());
    for (DeliveryCounts::Own &one : counts.own)
        own.insert(one.name, one.counters);
    QList<Row> rows;
    Row others;
    others.counters = counts.others;
    bool hasOthers = others.counters != DeliveryCounters();
    for (const DataConnector &connector : connectors) {
        const auto counters = own.constFind(connector.name);
        const bool isOwn = counters != own.constEnd();
        if (isOwn)
            rows.append({connector.name, *counters});
        Row &row = isOwn ? rows.last() : others;
        hasOthers = hasOthers || !isOwn;
        addQueue(row, engine.queueState(connector.name));
        if (connector.isActive())
            ++row.active;
    }
    std::sort(rows.begin(), rows.end(), [](const Row &left, const Row &right) { return left.name < right.name; });
    if (hasOthers)
        rows.append(others);
    return rows;
}

template <typename Value>
void writeFamily(PrometheusText &text, const QList<Row> &rows, const QByteArray &name, Type type,
    const QByteArray &help, Value value)
{
    text.beginFamily(name, type, help);
    for (const Row &row : rows)
        text.sample(row.labels(), double(value(row)));
}

void writeLatencies(PrometheusText &text, const QList<Row> &rows)
{
    QList<double> bounds;
    for (const std::chrono::milliseconds bound : DeliveryCounters::latencyBounds)
        bounds.append(Seconds(bound).count());
    text.beginFamily("touchstone_delivery_duration_seconds", Type::Histogram,
        "Time from sending a delivery to its acknowledgement; acknowledged deliveries only.");
    for (const Row &row : rows) {
        const DeliveryCounters &counters = row.counters;
        text.histogram(row.labels(), bounds,
            QList<qint64>(counters.latencyCounts.begin(), counters.latencyCounts.end()),
            Seconds(counters.latencySum).count());
    }
}

void writeConnectors(PrometheusText &text, const QList<Row> &rows, Timestamp now)
{
    writeFamily(text, rows, "touchstone_connector_active", Type::Gauge,
        "Whether the connector is active; without labels: how many of the others are.",
        [](const Row &row) { return row.active; });
    writeFamily(text, rows, "touchstone_deliveries_total", Type::Counter, "Acknowledged deliveries.",
        [](const Row &row) { return row.counters.successCount; });
    writeFamily(text, rows, "touchstone_delivery_errors_total", Type::Counter,
        "Delivery attempts that were not acknowledged.", [](const Row &row) { return row.counters.errorCount; });
    writeLatencies(text, rows);
    writeFamily(text, rows, "touchstone_queue_events", Type::Gauge, "Events that are not acknowledged yet.",
        [](const Row &row) { return row.depth; });
    writeFamily(text, rows, "touchstone_queue_in_flight", Type::Gauge, "Deliveries under way.",
        [](const Row &row) { return row.inFlight; });
    writeFamily(text, rows, "touchstone_queue_oldest_age_seconds", Type::Gauge,
        "Age of the oldest event that is not acknowledged; 0 when nothing waits.",
        [now](const Row &row) { return row.oldest ? std::max(Seconds(now - *row.oldest).count(), 0.0) : 0.0; });
}

void writeServer(PrometheusText &text, const ServerFigures &figures, bool canStore)
{
    text.single("touchstone_events_accepted_total", Type::Counter, "Events that were stored and accepted.",
        double(figures.acceptedEvents));
    text.single("touchstone_store_writable", Type::Gauge, "Whether events can be stored.", canStore ? 1 : 0);
    text.single("touchstone_event_streams", Type::Gauge, "Open event streams.", double(figures.streams));
    text.single("touchstone_slow_streams_closed_total", Type::Counter,
        "Event streams that were closed because their reader was too slow.", double(figures.slowReadersSentAway));
    text.single(
        "touchstone_http_connections", Type::Gauge, "Open connections of clients.", double(figures.connections));
    text.single("touchstone_rate_limited_requests_total", Type::Counter, "Requests beyond an account's rate limit.",
        double(figures.refusedByRate));
    if (figures.certificateExpires) {
        text.single("touchstone_tls_certificate_expiry_timestamp_seconds", Type::Gauge,
            "When the server's own certificate expires, in seconds since 1970.",
            Seconds(figures.certificateExpires->time_since_epoch()).count());
    }
}

/// By the names that Prometheus' own clients use.
void writeProcess(PrometheusText &text, Timestamp started)
{
    const ProcessFigures process = ProcessFigures::read();
    text.single("process_start_time_seconds", Type::Gauge, "When the process started, in seconds since 1970.",
        Seconds(started.time_since_epoch()).count());
    if (process.cpuSeconds)
        text.single("process_cpu_seconds_total", Type::Counter, "Processor time used.", *process.cpuSeconds);
    if (process.residentBytes)
        text.single("process_resident_memory_bytes", Type::Gauge, "Memory in use.", double(*process.residentBytes));
    if (process.openFiles)
        text.single("process_open_fds", Type::Gauge, "Open files.", double(*process.openFiles));
    if (process.mostFiles)
        text.single("process_max_fds", Type::Gauge, "Files that may be open at once.", double(*process.mostFiles));
}

} // namespace

MetricsPage::MetricsPage(const Registry &registry, const DeliveryEngine &engine, const Clock &clock)
    : m_registry(registry)
    , m_engine(engine)
    , m_clock(clock)
    , m_started(clock.now())
{}

QByteArray MetricsPage::render(const ServerFigures &figures) const
{
    PrometheusText text;
    text.beginFamily("touchstone_build_info", Type::Gauge, "The version that runs; always 1.");
    text.sample({{QByteArrayLiteral("version"), QStringLiteral(TOUCHSTONE_VERSION)}}, 1);
    writeConnectors(text, rowsOf(m_registry.allConnectors(), m_engine), m_clock.now());
    writeServer(text, figures, m_engine.canStore());
    writeProcess(text, m_started);
    return text.take();
}

} // namespace touchstone::cloud
