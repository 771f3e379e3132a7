// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/streamdecoder.h"
#include "models/domain/clock.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;

namespace touchstone::api {

/// One open stream: sent by the constructor, ended exactly once by ended(), always from the event loop. Silence longer
/// than the limit ends it, from the first moment on, and so does a head, a message or an error's body that trickles in
/// for longer than that. Deleting it withdraws it without a signal.
class StreamConnection : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QUrl url;
        QByteArray authorization;                       ///< the header's value; a secret
        std::chrono::milliseconds silenceLimit{12'000}; ///< ping interval plus what the server may be late
    };

    /// `network` and `clock` must outlive the connection.
    StreamConnection(
        QNetworkAccessManager &network, const Clock &clock, const Request &request, QObject *parent = nullptr);
    ~StreamConnection() override;

    /// Lets the bytes wait in the socket, so that the server notices; silence is not counted meanwhile.
    void setReading(bool reading);

    std::optional<std::chrono::milliseconds> retry() const;
    qint64 unreadable() const; ///< messages so far that were no events and were left out
    /// What came and was not taken yet; empty when no message has come to its end. No farewell, which is ended().
    StreamMessages takeMessages() { return std::exchange(m_messages, {}); }

Q_SIGNALS:
    void opened();   ///< the server answered 200 with an event stream
    void received(); ///< bytes came; what they say is to be taken by takeMessages()
    void ended(const touchstone::Failure &failure);

private:
    void readHeaders();
    void read();
    void readStream(const QByteArray &bytes);
    void conclude();
    void finish(const Failure &failure);
    int status() const;
    Failure failureOfSilence() const;
    Failure failureOfError(const ApiError &error) const; ///< the server's farewell inside the stream
    Failure failureOfAnswer() const;                     ///< to a status that is not 200

    const Clock &m_clock;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    QString m_host;
    QByteArray m_token;
    std::optional<StreamDecoder> m_decoder;
    StreamMessages m_messages;
    QByteArray m_errorBody;
    QList<QSslError> m_tlsErrors;
    bool m_reading = true;
    bool m_ended = false;
};

} // namespace touchstone::api
