// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QNetworkAccessManager;

namespace touchstone::api {

/// What goes out in one HTTP exchange.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QByteArray body = {};
    QByteArray contentType = {};   ///< only with a body
    QByteArray authorization = {}; ///< the header's value; a secret
};

/// What came back, whatever the status.
struct HttpReply
{
    int status = 0;
    QByteArray body;
    QByteArray retryAfter; ///< the header's value as it came, "" without one
    bool operator==(const HttpReply &) const = default;
};

struct HttpLimits
{
    std::chrono::milliseconds time{10'000}; ///< for the whole exchange, so that a trickle does not hold it open
    qint64 bodySize = qint64(16) * 1024 * 1024;
};

/// One HTTP exchange: sent by the constructor, ended exactly once by the callback, always from the event loop. Owned by
/// its parent; deleting it before the end withdraws it, and the callback is never called then. Deletes itself after
/// the end. An answer of any status is a value; a failure means that there was no complete answer. Redirects are
/// followed only within the same scheme, host and port, since the authorization goes along.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<HttpReply> &)>;

    /// `network` must outlive the exchange.
    HttpExchange(QNetworkAccessManager &network, const HttpRequest &request, const HttpLimits &limits, Done done,
        QObject *parent);
    ~HttpExchange() override;

private:
    void read();
    void conclude();
    void finish(const Result<HttpReply> &result); ///< the last thing a slot does: the callback may delete us

    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    HttpLimits m_limits;
    QString m_host;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    Done m_done;
};

/// Why no complete answer came, as a sentence that names the host and no secret.
Failure failureOfNetwork(QNetworkReply::NetworkError error, const QString &explanation, const QString &host);

/// Whether the error only repeats the HTTP status, so that the answer itself is complete.
bool isStatusError(QNetworkReply::NetworkError error);

} // namespace touchstone::api
