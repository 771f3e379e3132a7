// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/cloudnetwork.h"
#include "app/api/eventbatcher.h"
#include "app/api/streamconnection.h"
#include "app/api/streamsettings.h"
#include "app/api/tokensource.h"
#include "models/domain/linkstate.h"

#include <QObject>

#include <memory>

namespace touchstone::api {

/// Keeps one event stream open for ever (dt-api.md 11): token, connection, decoding, reconnection by the rules of
/// reconnectrule.h. Lives in the stream's thread with an access manager of its own, away from the limit of connections
/// per host; everybody else speaks to it through queued calls and signals that carry values. `run` in the signals is
/// the number that start() was given, so that a late answer of an older run can be told from the present one's.
class StreamWorker : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the worker.
    explicit StreamWorker(const Clock &clock);
    ~StreamWorker() override;

    void start(const touchstone::api::StreamSettings &settings, int run);
    void stop();
    void retryNow();    ///< ends a pause or a refusal
    void acknowledge(); ///< the reader has taken one batch

Q_SIGNALS:
    void eventsArrived(int run, const QList<touchstone::Event> &batch);
    void linkChanged(int run, const touchstone::LinkState &link);
    void opened(int run); ///< the stream is open; events before this moment may be missing

private:
    void attempt();
    void connectTo(const QByteArray &token);
    void onOpened();
    void onReceived();
    void onLost(const Failure &failure);
    void retryAfter(std::chrono::milliseconds pause, const Failure &failure);
    void refuse(const Failure &failure);
    void dropConnection();
    void noteByte();
    void publishLink(LinkState::Kind kind, const QString &reason = {}, Timestamp nextTry = {});

    const Clock &m_clock;
    std::unique_ptr<CloudNetwork> m_network;
    std::unique_ptr<TokenSource> m_tokens;
    StreamConnection *m_connection = nullptr; ///< our child
    EventBatcher m_batcher;
    QTimer m_retryTimer;
    QTimer m_byteTimer; ///< spaces the updates of LinkState::lastByte
    StreamSettings m_settings;
    LinkState m_link;
    QByteArray m_token;
    int m_run = 0;
    qint64 m_unreadableBefore = 0; ///< of this project's earlier connections
    int m_failures = 0;            ///< in a row, since the last message
    bool m_tokenRenewed = false;
};

} // namespace touchstone::api
