// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/receiver.h"

#include "app/httpguard/guardedtcpserver.h"
#include "app/receiver/certificateauthority.h"
#include "app/receiver/deliveryhandler.h"
#include "app/receiver/eventstore.h"

#include <QDir>
#include <QHttpServer>
#include <QLoggingCategory>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <utility>

namespace touchstone::receiver {
namespace {

Q_LOGGING_CATEGORY(lcReceiver, "touchstone.receiver", QtWarningMsg)

/// Longer than any sender repeats an event (dt-api.md 13.3; classic policy: until disabled after five days).
constexpr std::chrono::days retention(7);

QSslConfiguration tlsConfiguration(const CertifiedKey &key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(key.certificate, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(key.key, QSsl::Ec, QSsl::Pem));
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // senders show no certificate
    return configuration;
}

/// Holds the responder for an answer that comes later. Qt HttpServer 6.4 deletes the socket when the peer leaves and
/// leaves the responder with a dangling pointer, so the socket is watched here.
std::function<void(const Answer &)> replyThrough(QHttpServerResponder &&responder)
{
    const auto held = std::make_shared<QHttpServerResponder>(std::move(responder));
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    const QPointer<QTcpSocket> socket(held->socket());
    const auto peerIsThere = [socket] { return socket && socket->state() == QAbstractSocket::ConnectedState; };
#else
    const auto peerIsThere = [] { return true; }; // the responder watches by itself
#endif
    return [held, peerIsThere](const Answer &answer) {
        if (!peerIsThere())
            return;
        const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
        held->write(answer.sentence.toUtf8(), QByteArrayLiteral("text/plain; charset=utf-8"), status);
    };
}

} // namespace

class Receiver::Private
{
public:
    Private(QString theFolder, const Clock &theClock)
        : folder(std::move(theFolder))
        , clock(theClock)
        , handler(theClock)
    {}

    Result<void> openStore();
    Result<void> openAuthority();
    Result<void> listen(quint16 port);
    void handle(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    void maintain();

    const QString folder;
    const Clock &clock;
    std::optional<CertificateAuthority> authority;
    std::unique_ptr<EventStore> store;
    DeliveryHandler handler;
    QSslConfiguration tls;
    std::unique_ptr<QHttpServer> http;            // after what its handlers use
    httpguard::GuardedTcpServer *guard = nullptr; // owned by http
    QTimer maintenance;
};

Result<void> Receiver::Private::openStore()
{
    auto opened = EventStore::open(folder + QStringLiteral("/events.sqlite"));
    if (!opened)
        return opened.failure();
    store = std::move(opened).value();
    handler.setStore(store.get());
    return store->discardBefore(clock.now() - retention);
}

Result<void> Receiver::Private::openAuthority()
{
    auto opened = CertificateAuthority::open(folder, clock.now());
    if (!opened)
        return opened.failure();
    authority = std::move(opened).value();
    const auto key = authority->serverCertificate(clock.now());
    if (!key)
        return key.failure();
    tls = tlsConfiguration(*key);
    return {};
}

Result<void> Receiver::Private::listen(quint16 port)
{
    auto server = std::make_unique<httpguard::GuardedTcpServer>();
    server->setTls(tls);
    if (!server->listen(QHostAddress::LocalHost, port))
        return Failure{
            Failure::Kind::Unavailable, QStringLiteral("The receiver cannot listen."), server->errorString()};
    http = std::make_unique<QHttpServer>();
    guard = server.release();
    http->bind(guard);
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    http->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        handle(request, std::move(responder));
    });
#else
    http->setMissingHandler(&handler, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        handle(request, std::move(responder));
    });
#endif
    return {};
}

void Receiver::Private::handle(const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    handler.handle({request.url().path().mid(1), request.method() == QHttpServerRequest::Method::Post,
        request.value(QByteArrayLiteral("X-Dt-Signature")), request.body(), replyThrough(std::move(responder))});
}

/// Once a day: a receiver may run for longer than its certificate lasts.
void Receiver::Private::maintain()
{
    const auto discarded = store->discardBefore(clock.now() - retention);
    if (!discarded)
        qCWarning(lcReceiver) << discarded.failure().message << discarded.failure().detail;
    const auto key = authority->serverCertificate(clock.now());
    if (key)
        guard->setTls(tlsConfiguration(*key));
    else
        qCWarning(lcReceiver) << key.failure().message << key.failure().detail;
}

Receiver::Receiver(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(folder), clock))
{
    connect(&d->maintenance, &QTimer::timeout, this, [this] { d->maintain(); });
}

Receiver::~Receiver() = default;

Result<void> Receiver::start(quint16 port)
{
    if (d->http)
        return Failure{Failure::Kind::Conflict, QStringLiteral("The receiver runs already.")};
    if (!QDir().mkpath(d->folder))
        return Failure{Failure::Kind::Unavailable, QStringLiteral("Could not make the folder %1.").arg(d->folder)};
    if (const auto opened = d->openAuthority(); !opened)
        return opened;
    if (const auto opened = d->openStore(); !opened)
        return opened;
    d->maintenance.start(std::chrono::hours(24));
    return d->listen(port);
}

QUrl Receiver::url(const QString &endpoint) const
{
    QUrl url(QStringLiteral("https://localhost"));
    url.setPort(port());
    url.setPath(QLatin1Char('/') + endpoint);
    return url;
}

QString Receiver::authorityFile() const
{
    return d->folder + QStringLiteral("/ca.pem");
}

quint16 Receiver::port() const
{
    return d->guard ? d->guard->serverPort() : 0;
}

void Receiver::addEndpoint(const QString &endpoint, const QString &secret)
{
    d->handler.addEndpoint(endpoint, secret);
}

QStringList Receiver::endpoints() const
{
    return d->handler.endpoints();
}

Result<void> Receiver::setFaults(const QString &endpoint, const Faults &faults)
{
    Endpoint *target = d->handler.endpoint(endpoint);
    if (!target)
        return Failure{Failure::Kind::NotFound, QStringLiteral("There is no such endpoint.")};
    return target->setFaults(faults);
}

Result<Faults> Receiver::faults(const QString &endpoint) const
{
    const Endpoint *target = d->handler.endpoint(endpoint);
    if (!target)
        return Failure{Failure::Kind::NotFound, QStringLiteral("There is no such endpoint.")};
    return target->faults();
}

EndpointCounts Receiver::counts(const QString &endpoint) const
{
    const Endpoint *target = d->handler.endpoint(endpoint);
    return target ? target->counts() : EndpointCounts();
}

bool Receiver::hasStored(const QString &endpoint, const QString &eventId) const
{
    if (!d->store)
        return false;
    const auto contained = d->store->contains(endpoint, eventId);
    return contained && *contained;
}

} // namespace touchstone::receiver
