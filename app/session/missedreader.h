// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/session/callpacer.h"
#include "models/domain/recovery.h"

#include <QObject>
#include <QSet>

namespace touchstone::session {

/// Reads from the event history what a connector would have been sent in a window of time: of all sensors that may have
/// sent something, the event types that it forwards (dt-api.md 10). The calls go at the pace of the account's limit, in
/// turn with those of the polling. Bounded; what is missing is said. Ends exactly once; deleting it withdraws it. GUI
/// thread.
class MissedReader : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostEvents = 100'000;
    static constexpr int mostPages = 1000; ///< of one sensor

    struct Wanted
    {
        ConnectorName connector;
        QList<EventType> types; ///< empty: all
        Timestamp begin{};
        Timestamp end{}; ///< exclusive
    };

    /// All must outlive the reader.
    MissedReader(
        const Clock &clock, const api::ApiClient &client, CallPacer &pacer, Wanted wanted, QObject *parent = nullptr);
    ~MissedReader() override;

    void start();
    qsizetype sensors() const { return m_sensors; }
    qsizetype sensorsAsked() const { return m_asked; }
    qsizetype eventCount() const { return m_missed.events.size(); }
    /// What could not be read, as a sentence; empty: nothing is missing.
    QString incomplete() const;

Q_SIGNALS:
    void progressed();
    void done(const touchstone::MissedEvents &missed); ///< in no order, each event id once
    void failed(const touchstone::Failure &failure);

private:
    void askAll(const QList<Device> &devices);
    void ask(const DeviceName &device, const QString &pageToken, int page, int repeats);
    void take(const DeviceName &device, const QString &pageToken, int page, int repeats,
        const Result<api::Page<Event>> &answer);
    bool refused(const Failure &failure);
    void endIfDone();

    const Clock &m_clock;
    const api::ApiClient &m_client;
    CallPacer &m_pacer;
    Wanted m_wanted;
    MissedEvents m_missed;
    QSet<QString> m_ids;
    qsizetype m_sensors = 0;
    qsizetype m_asked = 0;
    qsizetype m_expected = 0; ///< pages
    qsizetype m_unanswered = 0;
    std::optional<Failure> m_failure;
    bool m_isCutShort = false;
    bool m_isOver = false;
};

} // namespace touchstone::session
