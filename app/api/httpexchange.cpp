// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/httpexchange.h"

#include "app/api/certificateproblem.h"
#include "app/api/networkrequest.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpExchange)
};

QNetworkReply *send(QNetworkAccessManager &network, const HttpRequest &request)
{
    QNetworkRequest prepared = networkRequest(request.url, request.authorization, "application/json");
    if (!request.contentType.isEmpty())
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    // The named verbs let the access manager repeat a GET on a connection that the server closed meanwhile.
    if (request.method == "GET")
        return network.get(prepared);
    if (request.method == "POST")
        return network.post(prepared, request.body);
    return network.sendCustomRequest(prepared, request.method, request.body);
}

Failure timeoutFailure(const QString &host, std::chrono::milliseconds limit)
{
    return {Failure::Kind::Unavailable,
        Texts::tr("%1 did not answer within %2 s.").arg(host).arg(double(limit.count()) / 1000)};
}

Failure sizeFailure(const QString &host, qint64 limit)
{
    return {Failure::Kind::Internal,
        Texts::tr("The answer of %1 is larger than %2 MiB.").arg(host).arg(double(limit) / 1048576)};
}

} // namespace

HttpExchange::HttpExchange(
    QNetworkAccessManager &network, const HttpRequest &request, const HttpLimits &limits, Done done, QObject *parent)
    : QObject(parent)
    , m_reply(send(network, request))
    , m_limits(limits)
    , m_host(request.url.host())
    , m_done(std::move(done))
{
    m_reply->setReadBufferSize(qint64(1024) * 1024); // the rest waits in the socket until we have counted it
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
    // Listened to and never ignored: they end the exchange, and say why.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(timeoutFailure(m_host, m_limits.time)); });
    m_deadline.setSingleShot(true);
    m_deadline.start(limits.time);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() would report the end from inside this destructor
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.bodySize)
        finish(sizeFailure(m_host, m_limits.bodySize));
}

void HttpExchange::conclude()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.bodySize) {
        finish(sizeFailure(m_host, m_limits.bodySize));
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (status != 0 && (error == QNetworkReply::NoError || isStatusError(error)))
        finish(HttpReply{status, m_body, m_reply->rawHeader("Retry-After")});
    else if (!m_tlsErrors.isEmpty())
        finish(failureOfCertificate(certificateProblemOf(m_tlsErrors, m_host)));
    else
        finish(failureOfNetwork(error, m_reply->errorString(), m_host));
}

void HttpExchange::finish(const Result<HttpReply> &result)
{
    if (!m_done)
        return;
    m_deadline.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(result);
}

Failure failureOfNetwork(QNetworkReply::NetworkError error, const QString &explanation, const QString &host)
{
    switch (error) {
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return {Failure::Kind::Internal,
            Texts::tr("%1 redirects to another place, which is not followed with a credential.").arg(host)};
    case QNetworkReply::ConnectionRefusedError:
        return {Failure::Kind::Unavailable, Texts::tr("%1 refuses the connection.").arg(host), explanation};
    case QNetworkReply::HostNotFoundError:
        return {Failure::Kind::Unavailable, Texts::tr("The host name %1 is not known.").arg(host), explanation};
    case QNetworkReply::RemoteHostClosedError:
        return {Failure::Kind::Unavailable, Texts::tr("%1 closed the connection too early.").arg(host), explanation};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return {Failure::Kind::Unavailable, Texts::tr("The proxy on the way to %1 refuses the connection.").arg(host),
            explanation};
    case QNetworkReply::ProxyNotFoundError:
        return {Failure::Kind::Unavailable, Texts::tr("The name of the proxy on the way to %1 is not known.").arg(host),
            explanation};
    case QNetworkReply::ProxyTimeoutError:
        return {Failure::Kind::Unavailable, Texts::tr("The proxy on the way to %1 does not answer.").arg(host),
            explanation};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Failure::Kind::Unavailable,
            Texts::tr("The proxy on the way to %1 does not accept the user or the password.").arg(host), explanation};
    case QNetworkReply::SslHandshakeFailedError:
        return {Failure::Kind::Unavailable,
            Texts::tr("No secure connection to %1: the other side speaks no TLS that is accepted here.").arg(host),
            explanation};
    default:
        return {Failure::Kind::Unavailable, Texts::tr("%1 cannot be reached: %2.").arg(host, explanation)};
    }
}

bool isStatusError(QNetworkReply::NetworkError error)
{
    // Qt's classes of errors that stand for a status: 2xx content, 302 for "400 Bad Request", 4xx server.
    return error == QNetworkReply::ProtocolInvalidOperationError ||
           (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

} // namespace touchstone::api
