// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectorpoller.h"
#include "models/history/metrichistory.h"
#include "models/items/connectorlistmodel.h"

#include <QHash>
#include <QTimer>

namespace touchstone::session {

/// Hands to the history what the poller reads, at most one sample a minute of each connector, and to the rows what the
/// history makes of it, where the cloud has no history of its own. Asks the cloud nothing. GUI thread.
class MetricRecorder : public QObject
{
    Q_OBJECT

public:
    /// How far back `:metrics` counts where there is no /local/v1. The answer does not say so; "the last 3 hours" is
    /// what the vendor's documentation says of it today (dt-api.md 12.4). In 2018 it was a day (dt-api.md 17): a server
    /// that still counts so would be counted up to eight times in the sums of a day, and its answers do not tell it
    /// from a busier one.
    static constexpr std::chrono::hours vendorWindow{3};
    /// How far back the totals of a series from /local/v1 count.
    static constexpr std::chrono::hours localWindow{24};

    /// All must outlive the recorder.
    MetricRecorder(history::MetricHistory &history, history::AccountKey account, ConnectorPoller &poller,
        items::ConnectorListModel &connectors, QObject *parent = nullptr);
    ~MetricRecorder() override; ///< what was read is handed over

    /// Whose last hours somebody looks at closely: its row has them by the minute, unless the cloud tells them itself.
    void watchMinutes(const std::optional<ConnectorName> &connector);
    /// The same of the last week instead of the last day.
    void watchWeek(const std::optional<ConnectorName> &connector);

private:
    struct Seen
    {
        qint64 minute = -1;      ///< of the last sample
        qint64 fiveMinutes = -1; ///< of the last one that a series was put together for
    };
    struct Listed
    {
        QList<DataConnector> connectors;
        qint64 minute = -1;
    };

    void takeList(const ProjectName &project, const QList<DataConnector> &connectors);
    void takeMetrics(const ConnectorName &name, const ConnectorMetrics &metrics);
    void takeSeries(const ConnectorName &name, const ConnectorSeries &series);
    bool record(const ConnectorName &name, std::chrono::seconds window, const ConnectorMetrics &metrics);
    void handOver();
    void readDays(const QList<ConnectorName> &names);
    void readSeries(const ConnectorName &name, const DayTotals &day);
    void readSeriesAgain(const ConnectorName &name);
    void readMinutes();

    history::MetricHistory &m_history;
    history::AccountKey m_account;
    items::ConnectorListModel &m_connectors;
    QHash<ConnectorName, Seen> m_seen;
    QHash<ProjectName, Listed> m_lists;
    std::vector<history::HistoryEntry> m_entries; ///< to hand over
    QList<ConnectorName> m_unread;                ///< whose day is to be read anew
    std::optional<ConnectorName> m_minutesOf;
    std::optional<ConnectorName> m_weekOf;
    QTimer m_timer;
};

} // namespace touchstone::session
