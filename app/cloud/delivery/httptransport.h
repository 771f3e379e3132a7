// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace touchstone::cloud {

/// One POST.
struct PostRequest
{
    QByteArray url;
    QList<QByteArray> headers; ///< lines "Name: value"
    QByteArray body;
    std::chrono::milliseconds timeout{10'000}; ///< connect, TLS and answer together
    bool useProxy = true;                      ///< the environment's proxy, if it names one
    bool isTrial = false;                      ///< http:// is allowed, and so is any certificate
};

/// What became of it.
struct HttpOutcome
{
    int status = 0;                                 ///< 0: there was no complete answer, `error` says why
    QString error;                                  ///< without secrets
    std::chrono::microseconds latency{0};           ///< from sending to the answer
    std::chrono::microseconds duration{0};          ///< everything, connecting included
    std::optional<std::chrono::seconds> retryAfter; ///< what the answer asked for
    QByteArray answer;                              ///< its first bytes
};

/// Sends POSTs. One thread. Redirects are answers like any other.
class HttpTransport
{
public:
    using Done = std::function<void(const HttpOutcome &)>;

    virtual ~HttpTransport() = default;

    /// Starts at once; `done` is called exactly once, never from within start(), and may start further requests.
    /// Requests still under way when the transport is destroyed are dropped without a call.
    virtual void start(PostRequest request, Done done) = 0;
};

} // namespace touchstone::cloud
