// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/httpexchange.h"
#include "models/domain/clock.h"
#include "models/domain/credentials.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

namespace touchstone::api {

/// What one service account signs in with (dt-api.md 2): the access tokens, or its key where it is Basic. For a token
/// it signs an assertion, exchanges it, keeps the token until less than a minute of its life is left. Requests that
/// come while a token is on its way share it. Lives in one thread; the stream's worker has a source of its own.
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QByteArray> &)>;

    /// `network` and `clock` must outlive the source. The assertion is addressed to the credentials' token endpoint and
    /// posted to `endpoint`; the two differ only behind a proxy.
    TokenSource(QNetworkAccessManager &network, const Clock &clock, Credentials credentials, QUrl endpoint,
        QObject *parent = nullptr);

    /// Ends exactly once, at once when a token is at hand. Never called when `context` is gone by then. A token
    /// endpoint that refuses the key is Unauthorized.
    void request(QObject *context, Done done);

    /// A server answered 401 to this token: it is not handed out again. Another token, fetched meanwhile, stays.
    void reject(const QByteArray &token);

    /// The header's value that goes with what request() brought.
    QByteArray authorization(const QByteArray &token) const;
    /// Whether there can be another one: Basic credentials are what they are.
    bool canRenew() const { return !m_credentials.isBasic; }

    /// For texts that may repeat what a server wrote.
    QList<QByteArray> secrets() const;

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };

    bool isFresh() const;
    void fetch();
    void settle(const Result<HttpReply> &reply);
    Result<QByteArray> read(const HttpReply &reply);

    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    Credentials m_credentials;
    QUrl m_endpoint;
    QByteArray m_basic; ///< key id and secret, encoded; never told, whether it is sent or not
    QByteArray m_assertion;
    QByteArray m_token;
    QByteArray m_rejected;                 ///< the last one; it may be good for something yet
    std::chrono::microseconds m_expiry{0}; ///< on the monotonic clock
    QList<Waiting> m_waiting;
};

/// The token endpoint's reply, bytes to values.
struct AccessToken
{
    QByteArray token;
    std::chrono::seconds life{0};
};
Result<AccessToken> accessTokenFromJson(const QByteArray &body);

} // namespace touchstone::api
