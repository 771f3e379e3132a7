// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recovery.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace touchstone::session {

using recovery::RecoverySender;
using recovery::SentLedger;
using recovery::SentMark;
using recovery::SentRecord;
using Step = RecoveryState::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySending)
};

constexpr int mostAttempts = 100; // that the local cloud keeps of a connector
} // namespace

/// What was found, and what is known of it.
struct Recovery::JudgedEvents
{
    MissedEvents missed; ///< by time
    QSet<QString> sent;
    QSet<QString> doubtful;
    std::optional<Timestamp> lostBefore; ///< the record of what was sent earlier is lost
};

Recovery::Recovery(const Clock &clock, const items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_connectors(connectors)
    , m_watch(clock, connectors)
{
    connect(&m_watch, &OutageWatch::cameBack, this, &Recovery::cameBack);
    connect(&m_watch, &OutageWatch::changed, this, [this](const Outage &outage) {
        if (m_ledger) // a failure costs the beginning of the time, which the person can set
            m_ledger->ask<void>(
                this, [outage](SentLedger &ledger) { return ledger.keep(outage); }, [](const Result<void> &) {});
    });
}

Recovery::~Recovery() = default;

void Recovery::setLedgerFile(const QString &file)
{
    m_ledger = std::make_unique<recovery::LedgerThread>(file, m_clock);
    m_ledger->ask<QList<Outage>>(
        this, [](SentLedger &ledger) { return ledger.outages(); },
        [this](const Result<QList<Outage>> &outages) {
            if (outages)
                m_watch.remember(*outages);
        });
}

void Recovery::setClient(const api::ApiClient *client, CallPacer *pacer, const NetworkRoute &route)
{
    if (!client && m_state.step == Step::Reading && (m_reader || m_calls)) {
        m_reader.reset();
        m_calls.reset();
        fail({Failure::Kind::Cancelled, Texts::tr("The project was left before.")});
    }
    if (!client)
        cancel();
    m_client = client;
    m_pacer = pacer;
    m_route = route;
}

void Recovery::read(const ConnectorName &connector, Timestamp begin, Timestamp end)
{
    close();
    m_state.connector = connector;
    m_state.begin = begin;
    m_state.end = end;
    const std::optional<DataConnector> found = this->connector();
    if (!m_client || !found || !m_ledger) {
        fail({Failure::Kind::Unavailable, Texts::tr("There is no connection to the connector's cloud.")});
        return;
    }
    m_reader = std::make_unique<MissedReader>(
        m_clock, *m_client, *m_pacer, MissedReader::Wanted{connector, found->events, begin, end});
    connect(m_reader.get(), &MissedReader::progressed, this, [this] {
        m_state.sensors = m_reader->sensors();
        m_state.sensorsAsked = m_reader->sensorsAsked();
        m_state.events = m_reader->eventCount();
        tell();
    });
    connect(m_reader.get(), &MissedReader::done, this, &Recovery::takeMissed);
    connect(m_reader.get(), &MissedReader::failed, this, [this](const Failure &failure) {
        m_reader.release()->deleteLater(); // it is telling us
        fail(failure);
    });
    m_reader->start();
    tell();
}

std::optional<DataConnector> Recovery::connector() const
{
    const std::optional<items::ConnectorRow> row = m_connectors.row(m_state.connector);
    return row ? std::optional(row->connector) : std::nullopt;
}

void Recovery::fail(const Failure &failure)
{
    m_state.failure = failure;
    setStep(Step::Unread);
    tell();
}

void Recovery::takeMissed(const MissedEvents &missed)
{
    m_missed = missed;
    m_state.events = missed.events.size();
    m_state.incomplete = m_reader->incomplete();
    m_reader.release()->deleteLater(); // it is telling us
    const std::optional<items::ConnectorRow> row = m_connectors.row(m_state.connector);
    if (!row || !row->hasLocal()) {
        judge();
        return;
    }
    // What the cloud delivered itself at the edges of the time needs no other delivery. It is not asked twice: where
    // nobody knows, the receiver drops the repetition (dt-api.md 13.5).
    m_calls = std::make_unique<QObject>();
    m_client->attempts(
        m_calls.get(), m_state.connector, {}, mostAttempts, [this](const Result<DeliveryAttempts> &answer) {
            for (const DeliveryAttempt &attempt : answer ? answer->attempts : QList<DeliveryAttempt>()) {
                if (attempt.acknowledged)
                    m_sent.insert(attempt.eventId);
            }
            judge();
        });
}

/// On the ledger's thread: a hundred thousand events take their time.
void Recovery::judge()
{
    const auto work = [connector = m_state.connector, delivered = m_sent, missed = m_missed](
                          SentLedger &ledger) -> Result<JudgedEvents> {
        const Result<SentRecord> record = ledger.record(connector);
        if (!record)
            return record.failure();
        JudgedEvents judged{missed, {}, {}, record->doubtfulBefore};
        QList<Event> &events = judged.missed.events;
        std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
            return std::tie(a.timestamp, a.eventId) < std::tie(b.timestamp, b.eventId);
        });
        for (const Event &event : std::as_const(events)) {
            const auto mark = record->marks.constFind(event.eventId);
            const bool isMarked = mark != record->marks.cend();
            const bool isOfLostRecord = record->doubtfulBefore && event.timestamp < *record->doubtfulBefore;
            if (delivered.contains(event.eventId) || (isMarked && *mark == SentMark::Acknowledged))
                judged.sent.insert(event.eventId);
            else if (isMarked || isOfLostRecord) // what another run of ours left on the wire is no better
                judged.doubtful.insert(event.eventId);
        }
        return judged;
    };
    m_calls = std::make_unique<QObject>();
    m_ledger->ask<JudgedEvents>(
        m_calls.get(), work, [this](const Result<JudgedEvents> &judged) { takeJudged(judged); });
}

void Recovery::takeJudged(const Result<JudgedEvents> &judged)
{
    if (!judged) {
        fail(judged.failure());
        return;
    }
    m_missed = judged->missed;
    m_sent = judged->sent;
    m_doubtful = judged->doubtful;
    m_state.isLedgerNew = judged->lostBefore && m_state.begin < *judged->lostBefore;
    m_state.sentBefore = m_sent.size();
    m_state.doubtful = m_doubtful.size();
    setStep(Step::Ready);
    Q_EMIT listed(m_missed);
    tell();
}

void Recovery::send(const QString &secret, bool doubtfulToo)
{
    const std::optional<DataConnector> found = connector();
    if ((m_state.step != Step::Ready && m_state.step != Step::Ended) || !found)
        return;
    const QString used = secret.isEmpty() && found->httpConfig ? found->httpConfig->signatureSecret : secret;
    const Result<recovery::PostTarget> target = recovery::postTargetOf(*found, used);
    if (!target) {
        m_state.failure = target.failure();
        tell();
        return;
    }
    QList<Event> chosen;
    for (const Event &event : std::as_const(m_missed.events)) {
        const bool isDoubtful = m_doubtful.contains(event.eventId);
        if (!m_sent.contains(event.eventId) && (doubtfulToo || !isDoubtful))
            chosen.append(event);
    }
    if (doubtfulToo)
        m_doubtful.clear();
    QHash<QString, Device> devices;
    for (const Device &device : std::as_const(m_missed.devices))
        devices.insert(device.name.path(), device);
    m_state.failure.reset();
    m_state.isCancelled = false;
    m_state.sentBefore = m_sent.size();
    m_state.startedAt = m_clock.now();
    m_state.endedAt.reset();
    m_sender.reset();
    m_poster = std::make_unique<recovery::Poster>(m_route, m_authorities);
    m_sender = std::make_unique<RecoverySender>(m_clock, *m_ledger, *m_poster, *target, chosen, devices, m_rule);
    connect(m_sender.get(), &RecoverySender::changed, this, &Recovery::follow);
    connect(m_sender.get(), &RecoverySender::ended, this, &Recovery::endRun);
    m_sender->start();
}

void Recovery::follow()
{
    const RecoverySender::Progress &progress = m_sender->progress();
    m_state.chosen = progress.chosen;
    m_state.acknowledged = progress.acknowledged;
    m_state.failed = progress.failed;
    m_state.onWire = progress.onWire;
    m_state.attempts = progress.attempts;
    m_state.lastProblem = progress.lastProblem;
    m_state.givenUp = progress.givenUp;
    m_state.doubtful = m_doubtful.size() + progress.doubtful;
    m_state.failure = m_sender->pausedBecause();
    switch (m_sender->phase()) {
    case RecoverySender::Phase::Sending:
        setStep(Step::Sending);
        break;
    case RecoverySender::Phase::Pausing:
        setStep(Step::Pausing);
        break;
    case RecoverySender::Phase::Paused:
        setStep(Step::Paused);
        break;
    case RecoverySender::Phase::Ended:
        return; // endRun() tells
    }
    tell();
}

void Recovery::endRun()
{
    m_sent += m_sender->acknowledgedIds();
    m_doubtful += m_sender->doubtfulIds();
    m_state.onWire = 0;
    m_state.acknowledged = m_sender->acknowledgedIds().size();
    m_state.doubtful = m_doubtful.size();
    m_state.endedAt = m_clock.now();
    setStep(Step::Ended);
    m_sender.release()->deleteLater(); // it is telling us
    tell();
}

void Recovery::pause()
{
    if (m_sender)
        m_sender->pause();
}

void Recovery::resume()
{
    if (m_sender)
        m_sender->resume();
}

void Recovery::cancel()
{
    if (!m_sender)
        return;
    m_state.isCancelled = true;
    m_sender->cancel();
}

void Recovery::close()
{
    m_reader.reset();
    m_calls.reset();
    m_sender.reset();
    m_poster.reset();
    m_state = {};
    m_missed = {};
    m_sent.clear();
    m_doubtful.clear();
}

} // namespace touchstone::session
