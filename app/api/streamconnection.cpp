// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamconnection.h"

#include "app/api/certificateproblem.h"
#include "app/api/networkrequest.h"
#include "app/api/replyfailure.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventStream)
};

constexpr int okStatus = 200;
constexpr qint64 readBuffer = qint64(1024) * 1024;
constexpr qsizetype errorBodyLimit = qsizetype(64) * 1024;

QNetworkReply *open(QNetworkAccessManager &network, const StreamConnection::Request &request)
{
    QNetworkRequest prepared = networkRequest(request.url, request.authorization, "text/event-stream");
    prepared.setRawHeader("Cache-Control", "no-cache");
    prepared.setRawHeader("Accept-Encoding", "identity"); // a compressor may hold events back
    return network.get(prepared);
}

} // namespace

StreamConnection::StreamConnection(
    QNetworkAccessManager &network, const Clock &clock, const Request &request, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_reply(open(network, request))
    , m_host(request.url.host())
    , m_token(request.authorization.mid(request.authorization.indexOf(' ') + 1))
{
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &StreamConnection::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &StreamConnection::read);
    connect(m_reply, &QNetworkReply::finished, this, &StreamConnection::conclude);
    // Listened to and never ignored: they end the stream, and say why.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(&m_silence, &QTimer::timeout, this, [this] { finish(failureOfSilence()); });
    m_silence.setSingleShot(true);
    m_silence.start(request.silenceLimit);
}

StreamConnection::~StreamConnection()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void StreamConnection::setReading(bool reading)
{
    if (m_reading == reading || m_ended)
        return;
    m_reading = reading;
    if (!reading) {
        m_silence.stop();
        return;
    }
    m_silence.start();
    if (m_reply && m_reply->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &StreamConnection::read, Qt::QueuedConnection);
    else if (m_reply && m_reply->isFinished())
        QMetaObject::invokeMethod(this, &StreamConnection::conclude, Qt::QueuedConnection);
}

std::optional<std::chrono::milliseconds> StreamConnection::retry() const
{
    return m_decoder ? m_decoder->retry() : std::nullopt;
}

qint64 StreamConnection::unreadable() const
{
    return m_decoder ? m_decoder->unreadable() : 0;
}

void StreamConnection::readHeaders()
{
    if (m_decoder || m_ended || status() != okStatus)
        return;
    const QString contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    m_decoder = StreamDecoder::forContentType(contentType);
    if (!m_decoder) {
        finish({Failure::Kind::Internal,
            Texts::tr("%1 answers with \"%2\" instead of an event stream.").arg(m_host, contentType.left(80))});
        return;
    }
    m_silence.start();
    Q_EMIT opened();
}

void StreamConnection::read()
{
    if (m_ended || !m_reading)
        return;
    readHeaders();
    if (m_ended)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (m_decoder) {
        readStream(bytes);
        return;
    }
    m_errorBody += bytes;
    if (m_errorBody.size() > errorBodyLimit)
        finish(failureOfAnswer());
}

void StreamConnection::readStream(const QByteArray &bytes)
{
    Result<StreamMessages> messages = m_decoder->feed(bytes);
    if (!messages) {
        finish(messages.failure());
        return;
    }
    if (!messages->isEmpty() || !m_decoder->isUnfinished())
        m_silence.start();
    const std::optional<ApiError> farewell = std::exchange(messages->farewell, std::nullopt);
    m_messages = *std::move(messages);
    Q_EMIT received();
    if (farewell)
        finish(failureOfError(*farewell));
}

void StreamConnection::conclude()
{
    if (m_ended || !m_reading)
        return;
    if (m_reply->bytesAvailable() > 0)
        read();
    if (m_ended || !m_reading)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool answered = status() != 0 && status() != okStatus;
    if (answered && (error == QNetworkReply::NoError || isStatusError(error))) {
        finish(failureOfAnswer());
    } else if (error == QNetworkReply::NoError) {
        finish({Failure::Kind::Unavailable, Texts::tr("The server closed the stream.")});
    } else if (!m_tlsErrors.isEmpty()) {
        finish(failureOfCertificate(certificateProblemOf(m_tlsErrors, m_host)));
    } else {
        finish(failureOfNetwork(error, m_reply->errorString(), m_host));
    }
}

Failure StreamConnection::failureOfSilence() const
{
    const double seconds = m_silence.interval() / 1000.0;
    const bool isTrickle = (m_decoder && m_decoder->isUnfinished()) || !m_errorBody.isEmpty();
    return {Failure::Kind::Unavailable,
        isTrickle ? Texts::tr("%1 did not bring a message to its end within %2 s.").arg(m_host).arg(seconds)
                  : Texts::tr("Nothing came from %1 for %2 s.").arg(m_host).arg(seconds)};
}

Failure StreamConnection::failureOfError(const ApiError &error) const
{
    constexpr int onTime = 408;
    constexpr qsizetype longestQuote = 200;
    const QString words = withoutSecrets(error.error, {m_token}).simplified().left(longestQuote);
    if (error.code == onTime || error.code == 0)
        return {Failure::Kind::Unavailable, Texts::tr("The server closed the stream."), words, error.code};
    return {failureKindOf(error.code),
        Texts::tr("The server ended the stream: %1 (%2).").arg(words, QString::number(error.code)), {}, error.code};
}

Failure StreamConnection::failureOfAnswer() const
{
    const HttpReply reply{status(), m_errorBody, m_reply->rawHeader("Retry-After")};
    return failureOfReply(reply, Texts::tr("open the event stream"), m_clock.now(), {m_token});
}

void StreamConnection::finish(const Failure &failure)
{
    if (m_ended)
        return;
    m_ended = true;
    m_silence.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    Q_EMIT ended(failure);
}

int StreamConnection::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace touchstone::api
