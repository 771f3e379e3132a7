// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/networksettings.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace touchstone::recovery {

/// One POST to an endpoint.
struct OutgoingPost
{
    QByteArray url;            ///< encoded, without user info
    QList<QByteArray> headers; ///< lines "Name: value"; they hold secrets
    QByteArray body;
    bool isLoopback = false;                   ///< on this machine: http is allowed, and no proxy is asked, whichever
    std::chrono::milliseconds timeout{10'000}; ///< connecting, TLS and answer together (dt-api.md 13.2)
};

/// What became of it.
struct PostOutcome
{
    int status = 0;  ///< 0: there was no complete answer
    QString problem; ///< why not, in words without secrets
    std::optional<std::chrono::seconds> retryAfter;
    /// Without an answer: whether the endpoint may have got it all the same.
    bool mayHaveArrived = false;
};

/// Sends POSTs with libcurl from a thread of its own, each exactly once: over a connection of its own, since libcurl
/// (as Qt does) silently sends a request again when a connection that it had kept turns out to be closed. Certificates
/// are always verified; redirects are answers like any other. Goes a connection's way: through its proxy, whom it
/// signs in to, and trusting its authorities. Used on the thread that made it.
class Poster : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const PostOutcome &)>;

    /// `route` is that of the connection; its authorities are trusted beside the system's. `authorityFile` names a PEM
    /// file to trust instead of the system's; empty for those.
    explicit Poster(const NetworkRoute &route = {}, const QString &authorityFile = {}, QObject *parent = nullptr);
    /// Breaks off what is under way, at once; its callbacks are not called.
    ~Poster() override;

    /// `done` is called exactly once, from the event loop, unless `context` is gone by then.
    void post(const OutgoingPost &request, QObject *context, Done done);

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace touchstone::recovery
