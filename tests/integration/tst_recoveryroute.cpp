// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/poster.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/socksproxy.h"
#include "tests/support/tunnelproxy.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using recovery::OutgoingPost;
using recovery::Poster;
using recovery::PostOutcome;
using test::ScriptedServer;
using test::SocksProxy;
using test::TunnelProxy;

namespace {

constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait
const QString password = QStringLiteral("a-password-that-nobody-sees");
const QByteArray login = "me:a-password-that-nobody-sees";

QByteArray fileOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tls/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NetworkRoute through(quint16 port, ProxySettings::Kind kind = ProxySettings::Kind::Http)
{
    return {{kind, QStringLiteral("127.0.0.1"), port, QStringLiteral("me")}, password, fileOf("names.pem")};
}

} // namespace

/// POSTs of a recovery go the connection's way: through a real proxy, to an endpoint that only the proxy can find, with
/// a certificate that only the connection's authorities vouch for.
class RecoveryRouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesThroughTheProxyAndTrustsItsAuthorities();
    void goesThroughASocksProxy();
    void failsAtAProxy_data();
    void failsAtAProxy();
    void nobodyAtTheProxyIsNoDoubt();
    void anUntrustedEndpointBehindAProxyGetsNothing();
    void brokenOffBehindAProxyIsDoubt();
    void whatIsOnThisMachineNeedsNoProxy();
    void noProxyMeansNoneOfTheEnvironmentEither();
    void theSystemsProxyIsAsked();
    void aFileInPlaceOfTheSystemsIsOneOfSeveral();

private:
    PostOutcome post(const NetworkRoute &route, const QByteArray &url = "https://cloud.example.org/in",
        const QString &authorityFile = {})
    {
        Poster poster(route, authorityFile);
        std::optional<PostOutcome> outcome;
        poster.post({url, {"X-Secret: " + login}, "{}", url.contains("//localhost:"), 10s}, this,
            [&outcome](const PostOutcome &ended) { outcome = ended; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patience))
            qFatal("The POST never ended");
        if (outcome->problem.contains(password) || outcome->problem.contains(QLatin1String(login.toBase64())))
            qFatal("A secret was told");
        return *outcome;
    }
    quint16 endpointPort() const { return quint16(m_endpoint->url().port()); }

    std::unique_ptr<ScriptedServer> m_endpoint;
};

void RecoveryRouteTest::init()
{
    m_endpoint = std::make_unique<ScriptedServer>(fileOf("names.pem"), fileOf("names.key"));
    m_endpoint->on("POST", "/in", {ScriptedServer::json(200, "{}")});
    for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy"})
        qunsetenv(name);
}

void RecoveryRouteTest::goesThroughTheProxyAndTrustsItsAuthorities()
{
    TunnelProxy proxy(login);
    proxy.leadTo(endpointPort());
    const PostOutcome outcome = post(through(proxy.port()));
    QVERIFY2(outcome.problem.isEmpty(), qPrintable(outcome.problem));
    QCOMPARE(outcome.status, 200);
    QCOMPARE(proxy.targets(), QByteArrayList{"cloud.example.org:443"}); // a name that nobody here could resolve
    QCOMPARE(m_endpoint->requestsTo("/in").size(), 1);
    const auto headers = m_endpoint->requestsTo("/in").first().headers;
    QVERIFY(!headers.contains("proxy-authorization")); // that was the proxy's
}

void RecoveryRouteTest::goesThroughASocksProxy()
{
    SocksProxy proxy("me", password.toUtf8(), endpointPort());
    const PostOutcome outcome = post(through(proxy.port(), ProxySettings::Kind::Socks));
    QVERIFY2(outcome.status == 200, qPrintable(outcome.problem));
    QCOMPARE(proxy.targets(), QByteArrayList{"cloud.example.org:443"});

    SocksProxy other("me", "another", endpointPort());
    const PostOutcome refused = post(through(other.port(), ProxySettings::Kind::Socks));
    QVERIFY2(refused.problem.contains(QStringLiteral("proxy")), qPrintable(refused.problem));
    QVERIFY(!refused.mayHaveArrived);
    QCOMPARE(m_endpoint->requests().size(), 1);
}

void RecoveryRouteTest::failsAtAProxy_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QString>("word");
    QTest::newRow("it refuses") << QByteArray() << 403 << QStringLiteral("403");
    QTest::newRow("it has no way") << QByteArray() << 503 << QStringLiteral("503");
    QTest::newRow("another password") << QByteArray("me:other") << 0 << QStringLiteral("password");
}

/// Whatever the proxy says, the endpoint has surely got nothing: it may be tried again.
void RecoveryRouteTest::failsAtAProxy()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const int, refusal);
    QFETCH(const QString, word);
    TunnelProxy proxy(asked, refusal);
    proxy.leadTo(endpointPort());
    const PostOutcome outcome = post(through(proxy.port()));
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.mayHaveArrived);
    QVERIFY2(outcome.problem.contains(QStringLiteral("proxy")), qPrintable(outcome.problem));
    QVERIFY2(outcome.problem.contains(word), qPrintable(outcome.problem));
    QVERIFY(m_endpoint->requests().isEmpty());
}

void RecoveryRouteTest::nobodyAtTheProxyIsNoDoubt()
{
    const quint16 closed = TunnelProxy().port(); // it was there, and is gone
    for (const auto kind : {ProxySettings::Kind::Http, ProxySettings::Kind::Socks}) {
        const PostOutcome outcome = post(through(closed, kind));
        QCOMPARE(outcome.status, 0);
        QVERIFY(!outcome.mayHaveArrived);
        QVERIFY2(outcome.problem.contains(QStringLiteral("proxy")), qPrintable(outcome.problem));
    }
    QVERIFY(m_endpoint->requests().isEmpty()); // not past the proxy either
}

void RecoveryRouteTest::anUntrustedEndpointBehindAProxyGetsNothing()
{
    TunnelProxy proxy;
    proxy.leadTo(endpointPort());
    NetworkRoute route = through(proxy.port());
    route.authorities.clear();
    const PostOutcome outcome = post(route);
    QVERIFY2(outcome.problem.contains(QStringLiteral("certificate")), qPrintable(outcome.problem));
    QVERIFY(!outcome.mayHaveArrived);
    QCOMPARE(proxy.targets().size(), 1);
    QVERIFY(m_endpoint->requests().isEmpty());
}

void RecoveryRouteTest::brokenOffBehindAProxyIsDoubt()
{
    m_endpoint->on("POST", "/in", {{"HTTP/1.1 ", ScriptedServer::Reply::Then::Close}});
    TunnelProxy proxy;
    proxy.leadTo(endpointPort());
    const PostOutcome outcome = post(through(proxy.port()));
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.mayHaveArrived);
}

void RecoveryRouteTest::whatIsOnThisMachineNeedsNoProxy()
{
    ScriptedServer here;
    here.on("POST", "/in", {ScriptedServer::json(200, "{}")});
    TunnelProxy proxy;
    const QByteArray url = "http://localhost:" + QByteArray::number(here.url().port()) + "/in";
    QCOMPARE(post(through(proxy.port()), url).status, 200);
    QVERIFY(proxy.targets().isEmpty());
}

void RecoveryRouteTest::noProxyMeansNoneOfTheEnvironmentEither()
{
    TunnelProxy proxy;
    proxy.leadTo(endpointPort());
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    QCOMPARE(post({{ProxySettings::Kind::None}, {}, fileOf("names.pem")}, "https://192.0.2.7.invalid/in").status, 0);
    QVERIFY(proxy.targets().isEmpty());
}

void RecoveryRouteTest::theSystemsProxyIsAsked()
{
    TunnelProxy proxy;
    proxy.leadTo(endpointPort());
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    QCOMPARE(post({{}, {}, fileOf("names.pem")}).status, 200);
    QCOMPARE(proxy.targets().size(), 1);
}

void RecoveryRouteTest::aFileInPlaceOfTheSystemsIsOneOfSeveral()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ca.pem"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(fileOf("names.pem")) > 0);
    file.close();
    TunnelProxy proxy;
    proxy.leadTo(endpointPort());
    NetworkRoute route = through(proxy.port());
    route.authorities = fileOf("rsa.pem"); // of the connection, which vouches for somebody else
    QCOMPARE(post(route, "https://cloud.example.org/in", path).status, 200);
    route.authorities.clear();
    QCOMPARE(post(route, "https://cloud.example.org/in", path).status, 200);
}

QTEST_GUILESS_MAIN(RecoveryRouteTest)
#include "tst_recoveryroute.moc"
