// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectiontest.h"

#include "app/api/apiclient.h"
#include "app/api/certificateproblem.h"
#include "app/api/cloudnetwork.h"
#include "app/api/tokensource.h"
#include "models/domain/account.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QPointer>
#include <QSslCipher>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace touchstone::connections {

using Step = ConnectionCheck::Step;
using StepState = ConnectionCheck::StepState;
using Outcome = ConnectionCheck::StepState::Outcome;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

Failure unavailable(const QString &message, const QString &detail = {})
{
    return {Failure::Kind::Unavailable, message, detail};
}

/// What a proxy answers comes as if it were the far end's own error.
Failure failureBehindProxy(const QSslSocket &socket, const QString &host)
{
    const QString proxy = socket.proxy().hostName();
    const QString words = socket.errorString();
    switch (socket.error()) {
    case QAbstractSocket::SocketAccessError:
        return unavailable(Texts::tr("The proxy %1 refuses the way to %2.").arg(proxy, host), words);
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError:
        return unavailable(Texts::tr("The proxy %1 finds no way to %2: %3.").arg(proxy, host, words));
    default:
        return unavailable(Texts::tr("%1 cannot be reached through the proxy %2: %3.").arg(host, proxy, words));
    }
}

Failure failureOfSocket(const QSslSocket &socket, const QString &host)
{
    const QString words = socket.errorString();
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        if (socket.proxy().type() != QNetworkProxy::NoProxy)
            break;
        return unavailable(
            Texts::tr("%1 refuses the connection. Check the port; the server may not run.").arg(host), words);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError:
        return unavailable(
            Texts::tr("The proxy %1 refuses the connection to %2.").arg(socket.proxy().hostName(), host), words);
    case QAbstractSocket::ProxyNotFoundError:
        return unavailable(Texts::tr("The name of the proxy %1 is not known.").arg(socket.proxy().hostName()), words);
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return unavailable(Texts::tr("The proxy %1 does not answer.").arg(socket.proxy().hostName()), words);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return unavailable(
            Texts::tr("The proxy %1 does not accept the user or the password.").arg(socket.proxy().hostName()), words);
    case QAbstractSocket::SslHandshakeFailedError:
        return unavailable(Texts::tr("%1 speaks no TLS that is accepted here.").arg(host), words);
    case QAbstractSocket::RemoteHostClosedError:
        return unavailable(Texts::tr("%1 closed the connection at once. It may speak no TLS.").arg(host), words);
    default:
        break;
    }
    if (socket.proxy().type() != QNetworkProxy::NoProxy)
        return failureBehindProxy(socket, host);
    return unavailable(Texts::tr("%1 cannot be reached: %2.").arg(host, words));
}

QString findingOfTls(const QSslSocket &socket)
{
    const QSslCertificate certificate = socket.peerCertificate();
    const QStringList issuers = certificate.issuerInfo(QSslCertificate::CommonName);
    return Texts::tr("%1, certificate of \"%2\", valid until %3.")
        .arg(socket.sessionCipher().protocolString(), issuers.value(0).simplified().left(80),
            certificate.expiryDate().toUTC().toString(QStringLiteral("yyyy-MM-dd")));
}

QString findingOfProjects(const QList<Project> &projects)
{
    constexpr qsizetype named = 3;
    QStringList names;
    for (const Project &project : projects.mid(0, named))
        names.append(project.displayName.isEmpty() ? project.name.project : project.displayName);
    const QString some = names.join(QLatin1String(", "));
    return projects.size() > named ? Texts::tr("%1 projects: %2, ...").arg(projects.size()).arg(some)
                                   : Texts::tr("%1: %2.").arg(projects.size()).arg(some);
}

/// The greatest of the standard roles that is held as a whole; empty when not even the least is.
QString roleOf(const QStringList &permissions)
{
    QString held;
    for (const Role &role : standardRoles()) {
        const bool all = std::all_of(role.permissions.begin(), role.permissions.end(),
            [&permissions](const QString &permission) { return permissions.contains(permission); });
        if (all)
            held = role.displayName;
    }
    return held;
}

struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

} // namespace

class ConnectionTest::Private : public QObject
{
public:
    Private(ConnectionTest &test, const Clock &clock, ConnectionAccess theAccess, Limits theLimits)
        : q(test)
        , m_clock(clock)
        , m_access(std::move(theAccess))
        , m_limits(theLimits)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            fail(unavailable(Texts::tr("No answer within %1 s.").arg(double(m_limits.step.count()) / 1000)));
        });
    }

    void begin(Step step);
    void skipRest();

    ConnectionCheck check;

private:
    void resolve();
    void takeAddresses(const QHostInfo &info);
    void secure();
    void askToken();
    void askProjects();
    void takeProjects(const Result<QList<Project>> &projects);
    void askRole();
    void takePermissions(const Result<QStringList> &permissions);

    void pass(const QString &finding, Outcome outcome = Outcome::Passed);
    void fail(const Failure &failure, const std::optional<CertificateProblem> &certificate = {});
    void end(Outcome outcome);
    const QUrl &api() const { return m_access.addresses.api; }

    ConnectionTest &q;
    const Clock &m_clock;
    ConnectionAccess m_access;
    Limits m_limits;
    QTimer m_timer;
    Step m_step = Step::Name;
    std::chrono::microseconds m_begun{0};
    std::unique_ptr<QSslSocket, DeleteLater> m_socket;
    std::unique_ptr<api::CloudNetwork, DeleteLater> m_network;
    std::unique_ptr<api::TokenSource> m_tokens;
    std::unique_ptr<api::ApiClient> m_client;
    QObject m_calls;
    ProjectName m_project;
};

void ConnectionTest::Private::begin(Step step)
{
    m_step = step;
    m_begun = m_clock.monotonic();
    check.of(step).outcome = Outcome::Running;
    m_timer.start(m_limits.step);
    const QPointer<Private> self(this);
    Q_EMIT q.changed(check);
    if (!self || check.isOver)
        return;
    switch (step) {
    case Step::Name:
        return resolve();
    case Step::Secure:
        return secure();
    case Step::Token:
        return askToken();
    case Step::Projects:
        return askProjects();
    case Step::Role:
        return askRole();
    }
}

void ConnectionTest::Private::end(Outcome outcome)
{
    m_timer.stop();
    StepState &state = check.of(m_step);
    state.outcome = outcome;
    state.duration = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_begun);
}

void ConnectionTest::Private::pass(const QString &finding, Outcome outcome)
{
    end(outcome);
    check.of(m_step).finding = finding;
    if (m_step != Step::Role)
        begin(Step(int(m_step) + 1));
    else
        skipRest();
}

void ConnectionTest::Private::fail(const Failure &failure, const std::optional<CertificateProblem> &certificate)
{
    end(Outcome::Failed);
    StepState &state = check.of(m_step);
    state.finding = failure.message;
    state.failure = failure;
    state.certificate = certificate;
    skipRest();
}

void ConnectionTest::Private::skipRest()
{
    if (check.isOver)
        return;
    m_timer.stop();
    for (StepState &state : check.steps) {
        if (state.outcome == Outcome::Waiting || state.outcome == Outcome::Running)
            state.outcome = Outcome::Skipped;
    }
    check.isOver = true;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.reset();
    }
    m_client.reset();
    qDeleteAll(m_calls.children());
    m_tokens.reset();
    const QPointer<Private> self(this);
    Q_EMIT q.changed(check);
    if (self)
        Q_EMIT q.finished(check);
}

/// Through a proxy the proxy resolves the cloud's name; then it is the proxy's name that has to be known here.
void ConnectionTest::Private::resolve()
{
    const QNetworkProxy proxy = api::proxyFor(m_access.route, api());
    const bool isProxied = proxy.type() != QNetworkProxy::NoProxy;
    const QString host = isProxied ? proxy.hostName() : api().host();
    if (!QHostAddress(host).isNull()) {
        pass(Texts::tr("%1 is an address already.").arg(host));
        return;
    }
    QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) { takeAddresses(info); });
}

void ConnectionTest::Private::takeAddresses(const QHostInfo &info)
{
    if (check.isOver || m_step != Step::Name)
        return;
    const QList<QHostAddress> addresses = info.addresses();
    if (addresses.isEmpty()) {
        fail(unavailable(
            Texts::tr("The host name %1 is not known. Check the spelling and the network.").arg(info.hostName()),
            info.errorString()));
        return;
    }
    const QString first = Texts::tr("%1 is %2").arg(info.hostName(), addresses.first().toString());
    pass(addresses.size() == 1 ? first + QLatin1Char('.')
                               : Texts::tr("%1 and %2 more.").arg(first).arg(addresses.size() - 1));
}

void ConnectionTest::Private::secure()
{
    m_socket.reset(new QSslSocket);
    QSslSocket *const socket = m_socket.get();
    socket->setProxy(api::proxyFor(m_access.route, api()));
    socket->setSslConfiguration(api::tlsOf(m_access.route));
    // Listened to, never ignored: they end the handshake.
    connect(socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        const CertificateProblem problem = api::certificateProblemOf(errors, api().host());
        fail(api::failureOfCertificate(problem), problem);
    });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { fail(failureOfSocket(*socket, api().host())); });
    if (api().scheme() == QLatin1String("https")) {
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { pass(findingOfTls(*socket)); });
        socket->connectToHostEncrypted(api().host(), quint16(api().port(443)));
    } else {
        connect(socket, &QSslSocket::connected, this,
            [this] { pass(Texts::tr("Connected without encryption, which is fine on this computer.")); });
        socket->connectToHost(api().host(), quint16(api().port(80)));
    }
}

void ConnectionTest::Private::askToken()
{
    m_socket->disconnect(this);
    m_socket.reset();
    m_network.reset(new api::CloudNetwork(m_access.route));
    m_tokens = std::make_unique<api::TokenSource>(*m_network, m_clock, m_access.credentials, m_access.addresses.token);
    m_client = std::make_unique<api::ApiClient>(
        api::CallContext{*m_network, *m_tokens, m_clock, {}, {0}}, m_access.addresses.api, QUrl());
    m_tokens->request(&m_calls, [this](const Result<QByteArray> &token) {
        if (token)
            pass(m_access.credentials.isBasic
                     ? Texts::tr("No token is asked for: the key itself goes along with each call.")
                     : Texts::tr("The key is accepted."));
        else
            fail(token.failure());
    });
}

void ConnectionTest::Private::askProjects()
{
    m_client->listProjects(&m_calls, [this](const Result<QList<Project>> &projects) { takeProjects(projects); });
}

void ConnectionTest::Private::takeProjects(const Result<QList<Project>> &projects)
{
    if (!projects) {
        fail(projects.failure());
    } else if (projects->isEmpty()) {
        fail({Failure::Kind::Forbidden, Texts::tr("The account is a member of no project. An administrator has to "
                                                  "add its e-mail address to one.")});
    } else {
        m_project = projects->first().name;
        pass(findingOfProjects(*projects));
    }
}

void ConnectionTest::Private::askRole()
{
    m_client->listPermissions(
        &m_calls, m_project, [this](const Result<QStringList> &permissions) { takePermissions(permissions); });
}

void ConnectionTest::Private::takePermissions(const Result<QStringList> &permissions)
{
    if (!permissions) {
        const Failure::Kind kind = permissions.failure().kind;
        if (kind == Failure::Kind::NotFound || kind == Failure::Kind::Forbidden)
            pass(Texts::tr("The cloud does not tell what the account may do."), Outcome::Warned);
        else
            fail(permissions.failure());
        return;
    }
    const QString role = roleOf(*permissions);
    const QString shown = role.isEmpty() ? Texts::tr("A role of its own") : role;
    if (permissions->contains(QLatin1String("dataconnector.update")))
        pass(Texts::tr("%1: may change connectors.").arg(shown));
    else
        pass(Texts::tr("%1: may look, but change no connector. For that, ask for the role %2.")
                 .arg(shown, leastRoleWith(QStringLiteral("dataconnector.update"))),
            Outcome::Warned);
}

ConnectionTest::ConnectionTest(const Clock &clock, ConnectionAccess access, Limits limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock, std::move(access), limits))
{}

ConnectionTest::ConnectionTest(const Clock &clock, ConnectionAccess access, QObject *parent)
    : ConnectionTest(clock, std::move(access), Limits(), parent)
{}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    d->begin(Step::Name);
}

void ConnectionTest::cancel()
{
    d->skipRest();
}

const ConnectionCheck &ConnectionTest::check() const
{
    return d->check;
}

} // namespace touchstone::connections
