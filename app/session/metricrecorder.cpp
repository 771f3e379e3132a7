// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/metricrecorder.h"

#include <utility>

namespace touchstone::session {

namespace {

using namespace std::chrono_literals;

constexpr auto gatherFor = 1s; ///< answers come a few a second; the disk is asked once for all of them
constexpr auto lookedAtClosely = 3h;
constexpr std::chrono::hours week{7 * 24};

qint64 minuteOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

} // namespace

MetricRecorder::MetricRecorder(history::MetricHistory &history, history::AccountKey account, ConnectorPoller &poller,
    items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_account(std::move(account))
    , m_connectors(connectors)
{
    connect(&poller, &ConnectorPoller::listed, this, &MetricRecorder::takeList);
    connect(&poller, &ConnectorPoller::metricsRead, this, &MetricRecorder::takeMetrics);
    connect(&poller, &ConnectorPoller::seriesRead, this, &MetricRecorder::takeSeries);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MetricRecorder::handOver);
}

MetricRecorder::~MetricRecorder()
{
    if (!m_entries.empty())
        m_history.add(std::move(m_entries));
}

/// Once a minute, since the time of the last list says how old what is kept is; at once when it differs.
void MetricRecorder::takeList(const ProjectName &project, const QList<DataConnector> &connectors)
{
    const Timestamp now = m_connectors.clock().now();
    Listed &before = m_lists[project];
    if (before.minute == minuteOf(now) && before.connectors == connectors)
        return;
    before = {connectors, minuteOf(now)};
    m_entries.emplace_back(
        history::ListingEntry{m_account, project, m_connectors.projectTitle(project), connectors, now});
    if (!m_timer.isActive())
        m_timer.start(gatherFor);
}

void MetricRecorder::takeMetrics(const ConnectorName &name, const ConnectorMetrics &metrics)
{
    if (record(name, vendorWindow, metrics))
        m_unread.append(name);
}

/// Its totals are exact over the day, whatever the cloud's own policy makes of `:metrics`.
void MetricRecorder::takeSeries(const ConnectorName &name, const ConnectorSeries &series)
{
    (void)record(name, localWindow, series.totals);
}

/// Whether it was time for a sample.
bool MetricRecorder::record(const ConnectorName &name, std::chrono::seconds window, const ConnectorMetrics &metrics)
{
    const Timestamp now = m_connectors.clock().now();
    Seen &seen = m_seen[name];
    if (std::exchange(seen.minute, minuteOf(now)) == minuteOf(now))
        return false;
    m_entries.emplace_back(history::SampleEntry{m_account, name, {now, window, metrics}});
    if (!m_timer.isActive())
        m_timer.start(gatherFor);
    return true;
}

void MetricRecorder::handOver()
{
    m_history.add(std::exchange(m_entries, {}));
    readDays(std::exchange(m_unread, {}));
    readMinutes();
}

void MetricRecorder::readDays(const QList<ConnectorName> &names)
{
    if (names.isEmpty())
        return;
    using Days = QHash<ConnectorName, DayTotals>;
    m_history.days(this, m_account, names, [this](const Result<Days> &days) {
        if (!days)
            return; // the history tells by itself that it does not work
        for (auto day = days->cbegin(); day != days->cend(); ++day) {
            // The steps of the series change every five minutes, the totals each minute.
            Seen &seen = m_seen[day.key()];
            if (std::exchange(seen.fiveMinutes, minuteOf(day->asOf) / 5) == minuteOf(day->asOf) / 5)
                m_connectors.setDay(day.key(), *day);
            else
                readSeries(day.key(), *day);
        }
    });
}

void MetricRecorder::readSeries(const ConnectorName &name, const DayTotals &day)
{
    const std::chrono::hours back = m_weekOf == name ? week : DayTotals::day;
    m_history.series(this, m_account, name, day.asOf - back, day.asOf, history::Grain::FiveMinutes,
        [this, name, day](const Result<ConnectorSeries> &series) {
            if (series)
                m_connectors.setDay(name, day, *series);
        });
}

void MetricRecorder::watchWeek(const std::optional<ConnectorName> &connector)
{
    const std::optional<ConnectorName> before = std::exchange(m_weekOf, connector);
    if (before == connector)
        return;
    for (const std::optional<ConnectorName> &name : {before, connector}) {
        if (name)
            readSeriesAgain(*name);
    }
}

void MetricRecorder::readSeriesAgain(const ConnectorName &name)
{
    const std::optional<items::ConnectorRow> row = m_connectors.row(name);
    if (row && row->day && !row->hasLocal())
        readSeries(name, *row->day);
}

void MetricRecorder::watchMinutes(const std::optional<ConnectorName> &connector)
{
    if (m_minutesOf && m_minutesOf != connector)
        m_connectors.setMinutes(*m_minutesOf, {});
    m_minutesOf = connector;
    readMinutes();
}

void MetricRecorder::readMinutes()
{
    const std::optional<items::ConnectorRow> row = m_minutesOf ? m_connectors.row(*m_minutesOf) : std::nullopt;
    if (!row || row->hasLocal() || !row->series)
        return;
    const Timestamp now = m_connectors.clock().now();
    m_history.series(this, m_account, *m_minutesOf, now - lookedAtClosely, now, history::Grain::Minute,
        [this, name = *m_minutesOf](const Result<ConnectorSeries> &minutes) {
            if (minutes && m_minutesOf == name)
                m_connectors.setMinutes(name, *minutes);
        });
}

} // namespace touchstone::session
