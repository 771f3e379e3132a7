// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace touchstone::receiver {

/// How an endpoint of the receiver misbehaves on request.
struct Faults
{
    std::chrono::milliseconds delay{0}; ///< before each answer
    double failShare = 0; ///< 0 to 1: this share of the requests is answered with failStatus, evenly spread
    int failStatus = 503;
    bool hang = false; ///< take the request, never answer
    bool operator==(const Faults &) const = default;
};

/// What an endpoint has seen.
struct EndpointCounts
{
    qint64 received = 0; ///< requests
    qint64 stored = 0;   ///< events stored for the first time
    qint64 repeats = 0;  ///< acknowledged, dropped by event id
    qint64 refused = 0;  ///< wrong signature or unreadable
    bool operator==(const EndpointCounts &) const = default;
};

/// The reference receiver (dt-api.md 13.5): HTTPS on a loopback address with a certificate from an own authority;
/// verifies the signature on the raw bytes, stores the event, then answers 200; drops repeats by event id. Any path
/// below "/" is an endpoint of its own with its own secret and faults.
///
/// Threads: created and used on one thread; it serves there. Files: <folder>/ca.pem (public), <folder>/ca.key,
/// server.pem, server.key (0600) and events.sqlite.
class Receiver : public QObject
{
    Q_OBJECT

public:
    Receiver(QString folder, const Clock &clock, QObject *parent = nullptr);
    ~Receiver() override;

    /// Makes or reuses authority and certificate, opens the store and listens on 127.0.0.1:`port` (0 = any).
    Result<void> start(quint16 port = 0);

    QUrl url(const QString &endpoint) const; ///< https://localhost:PORT/<endpoint>
    QString authorityFile() const;           ///< what the sender has to trust
    quint16 port() const;

    /// Makes an endpoint known; requests to unknown ones are answered 404. An empty secret accepts unsigned requests.
    void addEndpoint(const QString &endpoint, const QString &secret);
    QStringList endpoints() const;
    Result<void> setFaults(const QString &endpoint, const Faults &faults); ///< NotFound, Invalid
    Result<Faults> faults(const QString &endpoint) const;
    EndpointCounts counts(const QString &endpoint) const;
    /// Whether the endpoint's store holds the event.
    bool hasStored(const QString &endpoint, const QString &eventId) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::receiver
