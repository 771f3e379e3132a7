// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamworker.h"

#include "app/api/reconnectrule.h"

#include <QRandomGenerator>

#include <algorithm>

namespace touchstone::api {
namespace {

constexpr std::chrono::seconds byteUpdateInterval{1};
constexpr std::chrono::milliseconds longestServerPause{60'000};

} // namespace

StreamWorker::StreamWorker(const Clock &clock)
    : m_clock(clock)
    , m_batcher(this)
    , m_retryTimer(this)
    , m_byteTimer(this)
{
    m_retryTimer.setSingleShot(true);
    m_byteTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &StreamWorker::attempt);
    connect(&m_byteTimer, &QTimer::timeout, this, &StreamWorker::noteByte);
    connect(&m_batcher, &EventBatcher::batchReady, this,
        [this](const QList<Event> &batch) { Q_EMIT eventsArrived(m_run, batch); });
    connect(&m_batcher, &EventBatcher::drained, this, [this] {
        if (m_connection)
            m_connection->setReading(true);
    });
}

StreamWorker::~StreamWorker()
{
    dropConnection();
}

void StreamWorker::start(const StreamSettings &settings, int run)
{
    stop();
    m_run = run;
    if (settings.project != m_settings.project || settings.api != m_settings.api)
        m_link.unreadable = m_unreadableBefore = 0;
    m_settings = settings;
    // Made here rather than in the constructor, which runs in another thread.
    if (!m_network || m_network->route() != settings.route) {
        if (m_network)
            m_network.release()->deleteLater(); // after the connection, which stop() has put in the same queue
        m_network = std::make_unique<CloudNetwork>(settings.route);
    }
    m_tokens = std::make_unique<TokenSource>(*m_network, m_clock, m_settings.credentials, m_settings.tokenEndpoint);
    attempt();
}

void StreamWorker::stop()
{
    dropConnection();
    m_retryTimer.stop();
    m_batcher.clear();
    m_tokens.reset();
    m_token.clear();
    m_failures = 0;
    m_tokenRenewed = false;
    publishLink(LinkState::Kind::Idle);
}

void StreamWorker::retryNow()
{
    if (m_link.kind != LinkState::Kind::Retrying && m_link.kind != LinkState::Kind::Refused)
        return;
    m_retryTimer.stop();
    m_failures = 0;
    m_tokenRenewed = false;
    attempt();
}

void StreamWorker::acknowledge()
{
    m_batcher.acknowledge();
}

void StreamWorker::attempt()
{
    publishLink(LinkState::Kind::Connecting);
    // Each attempt with a token of its own (dt-api.md 11.6): the stream may be closed when its token expires.
    m_tokens->reject(m_token);
    m_tokens->request(this, [this](const Result<QByteArray> &token) {
        if (token)
            connectTo(*token);
        else if (token.failure().kind == Failure::Kind::Unauthorized)
            refuse(token.failure()); // the key itself is refused: another token will not be given either
        else
            onLost(token.failure());
    });
}

void StreamWorker::connectTo(const QByteArray &token)
{
    dropConnection();
    m_token = token;
    const StreamConnection::Request request{
        streamUrl(m_settings), m_tokens->authorization(token), m_settings.pingInterval + m_settings.pingGrace};
    m_connection = new StreamConnection(*m_network, m_clock, request, this);
    connect(m_connection, &StreamConnection::opened, this, &StreamWorker::onOpened);
    connect(m_connection, &StreamConnection::received, this, &StreamWorker::onReceived);
    connect(m_connection, &StreamConnection::ended, this, &StreamWorker::onLost);
}

void StreamWorker::onOpened()
{
    m_link.lastByte = m_clock.now();
    publishLink(LinkState::Kind::Live);
    Q_EMIT opened(m_run);
}

void StreamWorker::onReceived()
{
    StreamMessages messages = m_connection->takeMessages();
    m_link.lastByte = m_clock.now();
    m_link.unreadable = m_unreadableBefore + m_connection->unreadable();
    if (!m_byteTimer.isActive())
        m_byteTimer.start(byteUpdateInterval);
    if (messages.isEmpty())
        return;
    // A message, be it a ping, proves that this stream works; the answer 200 alone does not.
    m_failures = 0;
    m_tokenRenewed = false;
    m_batcher.add(std::move(messages.events));
    if (m_batcher.isFull())
        m_connection->setReading(false);
}

void StreamWorker::onLost(const Failure &failure)
{
    using Kind = ReconnectDecision::Kind;
    const auto askedFor = m_connection ? m_connection->retry() : std::nullopt;
    dropConnection();
    m_batcher.flush(); // what came before the loss is told before it, unless the reader is behind
    ++m_failures;
    const ReconnectDecision decision =
        decideReconnect(failure, m_failures, m_tokenRenewed, QRandomGenerator::global()->generateDouble());
    switch (decision.kind) {
    case Kind::Refuse:
        refuse(failure);
        return;
    case Kind::RenewToken:
        m_tokenRenewed = true;
        attempt();
        return;
    case Kind::Retry:
        retryAfter(std::max(decision.pause, std::min(askedFor.value_or(decision.pause), longestServerPause)), failure);
        return;
    }
}

void StreamWorker::retryAfter(std::chrono::milliseconds pause, const Failure &failure)
{
    m_retryTimer.start(pause);
    publishLink(LinkState::Kind::Retrying, failure.message, m_clock.now() + pause);
}

void StreamWorker::refuse(const Failure &failure)
{
    dropConnection();
    publishLink(LinkState::Kind::Refused, failure.message);
}

/// Not deleted at once: this may be called from one of its signals.
void StreamWorker::dropConnection()
{
    m_byteTimer.stop();
    if (!m_connection)
        return;
    m_link.unreadable = m_unreadableBefore += m_connection->unreadable();
    m_connection->disconnect(this);
    m_connection->deleteLater();
    m_connection = nullptr;
}

void StreamWorker::noteByte()
{
    if (m_link.kind == LinkState::Kind::Live)
        Q_EMIT linkChanged(m_run, m_link);
}

void StreamWorker::publishLink(LinkState::Kind kind, const QString &reason, Timestamp nextTry)
{
    if (kind == LinkState::Kind::Idle && m_link.kind == LinkState::Kind::Idle)
        return;
    m_link.kind = kind;
    m_link.since = m_clock.now();
    m_link.reason = reason;
    m_link.nextTry = nextTry;
    if (kind != LinkState::Kind::Live)
        m_link.lastByte = {};
    Q_EMIT linkChanged(m_run, m_link);
}

} // namespace touchstone::api
