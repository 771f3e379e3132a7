// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery/recoverysender.h"
#include "app/session/missedreader.h"
#include "app/session/outagewatch.h"

namespace touchstone::session {

/// Gives a connector what it missed while it was disabled: reads the event history, knows what was sent before, and
/// sends the rest to its endpoint from this machine, signed as a delivery. One at a time. Told of the open connection
/// by the session; leaving it ends reading at once, and sending as if the person had ended it. GUI thread.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Recovery(const Clock &clock, const items::ConnectorListModel &connectors, QObject *parent = nullptr);
    ~Recovery() override;

    /// Where it is noted what was sent; before anything else, and once.
    void setLedgerFile(const QString &file);
    /// A PEM file to trust instead of the system's authorities; empty for those. For the next sending.
    void setAuthorities(const QString &file) { m_authorities = file; }
    /// For tests.
    void setRule(const recovery::SendingRule &rule) { m_rule = rule; }
    /// Null when there is no connection any more; both must outlive what is done with them. Endpoints are reached by
    /// the connection's `route`, too.
    void setClient(const api::ApiClient *client, CallPacer *pacer, const NetworkRoute &route = {});

    std::optional<Outage> outage(const ConnectorName &connector) const { return m_watch.outage(connector); }

    /// Gives up what another one is doing, and counts what was missed from `begin` until before `end`.
    void read(const ConnectorName &connector, Timestamp begin, Timestamp end);
    /// After reading: sends what was not sent before, and with `doubtfulToo` what may have arrived. An empty `secret`
    /// is the connector's own.
    void send(const QString &secret, bool doubtfulToo);
    void pause();
    void resume();
    void cancel(); ///< ends it after the answers under way
    void close();  ///< nobody looks any longer: breaks off what is under way

Q_SIGNALS:
    void cameBack(const touchstone::Outage &outage);
    void changed(const touchstone::RecoveryState &state);
    void listed(const touchstone::MissedEvents &missed); ///< before the change to Ready

private:
    struct JudgedEvents;

    void setStep(RecoveryState::Step step) { m_state.step = step; }
    void tell() { Q_EMIT changed(m_state); }
    void fail(const Failure &failure);
    void takeMissed(const MissedEvents &missed);
    void judge();
    void takeJudged(const Result<JudgedEvents> &judged);
    void follow();
    void endRun();
    std::optional<DataConnector> connector() const;

    const Clock &m_clock;
    const items::ConnectorListModel &m_connectors;
    OutageWatch m_watch;
    QString m_authorities;
    NetworkRoute m_route;
    recovery::SendingRule m_rule;
    const api::ApiClient *m_client = nullptr;
    CallPacer *m_pacer = nullptr;
    RecoveryState m_state;
    MissedEvents m_missed;
    QSet<QString> m_sent;     ///< acknowledged, now or before, by a recovery or by the cloud's own delivery
    QSet<QString> m_doubtful; ///< may have arrived
    std::unique_ptr<recovery::LedgerThread> m_ledger;
    std::unique_ptr<MissedReader> m_reader;
    std::unique_ptr<QObject> m_calls; ///< owns what else is asked for
    std::unique_ptr<recovery::Poster> m_poster;
    std::unique_ptr<recovery::RecoverySender> m_sender; ///< after poster and ledger, which it uses
};

} // namespace touchstone::session
