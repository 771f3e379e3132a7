// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apicall.h"

#include "app/api/replyfailure.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace touchstone::api {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiCalls)
};

} // namespace

ApiCall::ApiCall(const CallContext &context, Request request, Done done, QObject *parent)
    : Operation(parent)
    , m_context(context)
    , m_request(std::move(request))
    , m_done(std::move(done))
{
    // Not at once: a failure must not be reported before the caller holds the operation.
    QMetaObject::invokeMethod(this, &ApiCall::attempt, Qt::QueuedConnection);
}

void ApiCall::attempt()
{
    if (m_context.gate)
        m_context.gate->enter(this, m_context.urgency, [this] { fetchToken(); });
    else
        fetchToken();
}

/// After the gate: a token may expire while somebody waits there.
void ApiCall::fetchToken()
{
    m_context.tokens.request(this, [this](const Result<QByteArray> &token) {
        if (token)
            send(*token);
        else if (token.failure().kind == Failure::Kind::Unauthorized)
            finish(token.failure()); // the key itself is refused: another token will not be given either
        else
            failed(token.failure());
    });
}

void ApiCall::send(const QByteArray &token)
{
    m_token = token;
    HttpRequest http = m_request.http;
    http.authorization = m_context.tokens.authorization(token);
    new HttpExchange(
        m_context.network, http, m_context.limits, [this](const Result<HttpReply> &reply) { judge(reply); }, this);
}

void ApiCall::judge(const Result<HttpReply> &reply)
{
    if (!reply) {
        Failure failure = reply.failure();
        failure.message = Texts::tr("Could not %1: %2").arg(m_request.purpose, failure.message);
        failed(std::move(failure));
    } else if ((reply->status >= 200 && reply->status < 300) || (m_request.isAnswer && m_request.isAnswer(*reply))) {
        finish(reply->body);
    } else {
        failed(failureOfReply(*reply, m_request.purpose, m_context.clock.now(), m_context.tokens.secrets() << m_token));
    }
}

void ApiCall::failed(Failure failure)
{
    if (m_context.gate && failure.kind == Failure::Kind::Busy) // the limit is the account's: all calls are refused now
        m_context.gate->pauseFor(failure.retryAfter.value_or(m_context.retry.pauseWithoutAdvice));
    const bool isRenewedInVain = m_tokenRenewed || !m_context.tokens.canRenew();
    const RetryRule::Decision decision = m_context.retry.decide(
        failure, m_request.effect, m_repeats, isRenewedInVain, QRandomGenerator::global()->generateDouble());
    switch (decision.kind) {
    case RetryRule::Decision::Kind::GiveUp:
        finish(failure);
        return;
    case RetryRule::Decision::Kind::RenewToken:
        m_tokenRenewed = true;
        m_context.tokens.reject(m_token);
        attempt();
        return;
    case RetryRule::Decision::Kind::Repeat:
        ++m_repeats;
        QTimer::singleShot(decision.pause, this, &ApiCall::attempt);
        return;
    }
}

void ApiCall::finish(const Result<QByteArray> &result)
{
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(result); // last: the callback may delete us
}

} // namespace touchstone::api
