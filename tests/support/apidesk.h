// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <optional>

namespace touchstone::test {

inline const QString secret = QStringLiteral("a-secret-that-nobody-sees");
inline const ProjectName project{QStringLiteral("p")};
inline const ConnectorName connector{QStringLiteral("p"), QStringLiteral("c")};
inline const QByteArray connectorPath = "/v2/projects/p/dataconnectors/c";
constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

/// A client and the peer it talks to. Pauses between repetitions are the rule's own, so few tests let it repeat.
struct Desk
{
    ScriptedServer server;
    ManualClock clock;
    QNetworkAccessManager network;
    api::TokenSource tokens;
    api::ApiClient client;
    QObject owner;

    explicit Desk(api::HttpLimits limits = {}, int repeats = 0)
        : tokens(network, clock,
              {QStringLiteral("key"), secret, QStringLiteral("a@b"), QStringLiteral("HS256"),
                  server.tokenUrl().toString()},
              server.tokenUrl())
        , client({network, tokens, clock, limits, {repeats}}, server.url(), server.url(QStringLiteral("/local/v1")),
              server.url(QStringLiteral("/emulator/v2")))
    {
        server.grantTokens();
    }
};

/// Keeps how a call ended, and how often.
template <typename T>
struct Ending
{
    std::optional<Result<T>> result;
    int times = 0;

    api::ApiClient::Done<T> callback()
    {
        return [this](const Result<T> &ended) {
            result.emplace(ended);
            ++times;
        };
    }
    bool ended() const { return times > 0; }
    Failure failure() const { return result && !result->ok() ? result->failure() : Failure{}; }
};

inline QByteArray errorBody(int code)
{
    return "{\"error\":\"words of the server\",\"code\":" + QByteArray::number(code) + ",\"help\":\"\"}";
}

} // namespace touchstone::test
