// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/session/callpacer.h"
#include "app/session/gaphistory.h"
#include "app/session/streamgaps.h"

#include <QObject>

#include <memory>

namespace touchstone::session {

/// Asks the event history for what the stream missed (dt-api.md 10, 11.6): one round for all gaps that wait, after the
/// list of devices that the stream's reopening brings, since it tells who sent something. The work is bounded: of at
/// most `mostDevices` devices at most `mostPages` pages of a thousand events, and GapHistory::mostEvents in all; what
/// is beyond is said in the gap. The calls go at the pace of the account's limit, in turn with those of the polling.
/// Deleting it ends a round; its gaps wait for the next one. GUI thread.
class GapFiller : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostDevices = 200;
    static constexpr int mostPages = 5;

    /// All must outlive the filler.
    GapFiller(const Clock &clock, const api::ApiClient &client, CallPacer &pacer, StreamGaps &gaps,
        QObject *parent = nullptr);
    ~GapFiller() override;

    /// What the stream is asked for; empty: all.
    void setTypes(const QList<EventType> &types);
    /// `devices` were listed after the gaps that wait had ended. While a round runs the next one is put off.
    void fill(const QList<Device> &devices);

private:
    struct Round;

    void ask(const DeviceName &device, const QString &pageToken, int page);
    void take(const DeviceName &device, const Result<api::Page<Event>> &answer, int page);
    void refused(const Failure &failure);
    void endRound();

    const Clock &m_clock;
    const api::ApiClient &m_client;
    CallPacer &m_pacer;
    StreamGaps &m_gaps;
    std::unique_ptr<Round> m_round; ///< owns the operations under way
    std::optional<QList<Device>> m_next;
    QList<EventType> m_types;
};

} // namespace touchstone::session
