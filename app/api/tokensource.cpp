// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/tokensource.h"

#include "app/api/replyfailure.h"
#include "app/jwt/assertion.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiCalls)
};

using std::chrono::seconds;

constexpr seconds renewBefore{60};
constexpr seconds clockSkew{5}; ///< the assertion is dated back, for servers whose clock is a little behind
constexpr int badRequest = 400;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// An assertion consists of characters that need no escaping in a form.
QByteArray grantBody(const QByteArray &assertion)
{
    return "assertion=" + assertion + "&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer";
}

} // namespace

TokenSource::TokenSource(
    QNetworkAccessManager &network, const Clock &clock, Credentials credentials, QUrl endpoint, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_credentials(std::move(credentials))
    , m_endpoint(std::move(endpoint))
{
    if (m_credentials.tokenEndpoint.isEmpty())
        m_credentials.tokenEndpoint = m_endpoint.toString(QUrl::FullyEncoded);
    m_basic = (m_credentials.keyId + u':' + m_credentials.secret).toUtf8().toBase64();
}

void TokenSource::request(QObject *context, Done done)
{
    if (m_credentials.isBasic || isFresh()) {
        done(m_credentials.isBasic ? m_basic : m_token);
        return;
    }
    const bool underWay = !m_waiting.isEmpty();
    m_waiting.append({context, std::move(done)});
    if (!underWay)
        fetch();
}

void TokenSource::reject(const QByteArray &token)
{
    if (token != m_token)
        return;
    m_rejected = m_token;
    m_token.clear();
}

QList<QByteArray> TokenSource::secrets() const
{
    return {m_credentials.secret.toUtf8(), m_basic, m_assertion, m_token, m_rejected};
}

QByteArray TokenSource::authorization(const QByteArray &token) const
{
    return (m_credentials.isBasic ? "Basic " : "Bearer ") + token;
}

bool TokenSource::isFresh() const
{
    return !m_token.isEmpty() && m_clock.monotonic() < m_expiry;
}

void TokenSource::fetch()
{
    const auto now = std::chrono::floor<seconds>(m_clock.now());
    m_assertion = jwt::signAssertion(m_credentials.keyId, m_credentials.secret.toUtf8(), m_credentials.email,
        m_credentials.tokenEndpoint, now - clockSkew);
    const HttpRequest request{"POST", m_endpoint, grantBody(m_assertion), "application/x-www-form-urlencoded"};
    new HttpExchange(
        m_network, request, HttpLimits{}, [this](const Result<HttpReply> &reply) { settle(reply); }, this);
}

void TokenSource::settle(const Result<HttpReply> &reply)
{
    const Result<QByteArray> token = reply ? read(*reply) : Result<QByteArray>(reply.failure());
    m_assertion.clear();
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    const QPointer<TokenSource> self(this);
    for (const Waiting &one : waiting) {
        if (one.context)
            one.done(token);
        if (!self) // a callback closed the session
            return;
    }
}

Result<QByteArray> TokenSource::read(const HttpReply &reply)
{
    if (!isSuccess(reply.status)) {
        Failure failure = failureOfReply(reply, Texts::tr("sign in"), m_clock.now(), secrets());
        // RFC 6749 answers 400 to a refused assertion; for the caller that is a matter of credentials.
        if (reply.status == badRequest)
            failure.kind = Failure::Kind::Unauthorized;
        return failure;
    }
    Result<AccessToken> access = accessTokenFromJson(reply.body);
    if (!access)
        return access.failure();
    m_token = access->token;
    // A token that lives less than the margin is used for half of its life.
    m_expiry = m_clock.monotonic() + std::max(access->life - renewBefore, access->life / 2);
    return m_token;
}

Result<AccessToken> accessTokenFromJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QByteArray token = document.object().value(QStringLiteral("access_token")).toString().toUtf8();
    // A token goes into a header line; anything but visible characters would break out of it.
    const bool usable =
        !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
    if (!usable)
        return Failure{Failure::Kind::Internal, Texts::tr("The token endpoint's answer holds no access token.")};
    constexpr double hour = 3600;
    const QJsonValue life = document.object().value(QStringLiteral("expires_in"));
    const double number = life.isString() ? life.toString().toDouble() : life.toDouble(hour);
    return AccessToken{token, seconds(qint64(std::clamp(number, 1.0, 24 * hour)))};
}

} // namespace touchstone::api
