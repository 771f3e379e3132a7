// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <memory>

namespace touchstone::test {

/// A real HTTP/1.1 peer on a real socket that says what the test wrote down for it: for each method and path a list of
/// replies, given in order, the last one for ever. What is not written down is 404. Lives in the test's thread.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path;                      ///< without the query
        QByteArray query;                     ///< as it came, without '?'
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };

    struct Reply
    {
        enum class Then {
            KeepOpen, ///< for the next request, or for push()
            Close,    ///< at once after the bytes
            Drip,     ///< one more byte every 20 ms, for ever
        };
        QByteArray bytes; ///< exactly what goes over the wire; none at all: the request hangs
        Then then = Then::KeepOpen;
        std::chrono::milliseconds delay{0};
    };

    /// A complete answer with a body of JSON.
    static Reply json(int status, const QByteArray &body, const QList<QByteArray> &headers = {});
    static Reply hang() { return {}; }
    /// The head of an endless event stream and its first bytes; the rest comes by push().
    static Reply stream(const QByteArray &firstBytes = {}, const QByteArray &contentType = "text/event-stream");

    /// At this port of 127.0.0.1, or at any free one.
    explicit ScriptedServer(quint16 port = 0);
    /// Over TLS, as "localhost", with a certificate and its key (EC) in PEM form.
    ScriptedServer(const QByteArray &certificate, const QByteArray &key);
    ~ScriptedServer() override;

    QUrl url(const QString &path = QStringLiteral("/v2")) const;
    void on(const QByteArray &method, const QByteArray &path, const QList<Reply> &replies);
    /// The token endpoint at /oauth2/token: hands out token-1, token-2, ...
    void grantTokens();
    QUrl tokenUrl() const { return url(QStringLiteral("/oauth2/token")); }

    const QList<Request> &requests() const { return m_requests; }
    QList<Request> requestsTo(const QByteArray &path) const;

    bool isStreaming() const { return m_stream; }
    void push(const QByteArray &bytes); ///< to the connection that asked last for a stream
    void cut();                         ///< closes that connection
    void stopListening();               ///< further connections are refused

Q_SIGNALS:
    void requested(const QByteArray &path);

private:
    void listen(quint16 port);
    void accept();
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);
    Reply replyTo(const Request &request);
    static void send(QTcpSocket *socket, const Reply &reply);

    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_received;
    QHash<QByteArray, QList<Reply>> m_script; ///< by "METHOD path"
    QList<Request> m_requests;
    QPointer<QTcpSocket> m_stream;
    int m_tokens = 0;
    bool m_grantsTokens = false;
};

} // namespace touchstone::test
