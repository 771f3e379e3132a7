// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/certificates.h"
#include "tests/support/cloudprocess.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace touchstone;
using namespace std::chrono_literals;
using receiver::CertifiedKey;
using test::CloudProcess;
using test::HttpAnswer;

namespace {

/// Certificate and key files for a server on this machine.
class TlsFolder
{
public:
    TlsFolder()
    {
        m_authority = *receiver::makeAuthority(std::chrono::time_point_cast<Timestamp::duration>(now()));
        issue();
    }

    /// The clients of this process trust the authority from now on.
    void trust() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(QSslCertificate(m_authority.certificate));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    /// Writes a certificate made `ago`; they live for 397 days.
    void issue(std::chrono::days ago = {})
    {
        const CertifiedKey server = *receiver::issueServerCertificate(
            m_authority, std::chrono::time_point_cast<Timestamp::duration>(now() - ago));
        write(certificate(), server.certificate);
        write(key(), server.key);
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    QString certificate() const { return m_folder.filePath(QStringLiteral("server.pem")); }
    QString key() const { return m_folder.filePath(QStringLiteral("server.key")); }
    QStringList options() const
    {
        return {QStringLiteral("--tls-cert"), certificate(), QStringLiteral("--tls-key"), key()};
    }

private:
    static std::chrono::system_clock::time_point now() { return std::chrono::system_clock::now(); }

    QTemporaryDir m_folder;
    CertifiedKey m_authority;
};

/// Opens a connection and answers the certificate that it is shown.
QSslCertificate shownCertificate(const QUrl &url, QSslSocket &socket)
{
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    if (!QTest::qWaitFor([&socket] { return socket.isEncrypted(); }, CloudProcess::patienceMs))
        return QSslCertificate();
    return socket.peerCertificate();
}

#ifdef Q_OS_UNIX
/// The socket of a service manager that writes down what it is told.
class ManagerSocket
{
public:
    ManagerSocket()
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path().toLocal8Bit().constData(), sizeof address.sun_path);
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot bind");
    }
    ~ManagerSocket() { ::close(m_socket); }

    QString path() const { return m_folder.filePath(QStringLiteral("notify")); }
    /// Whether the next message arrives and begins so.
    bool hears(const QByteArray &begin)
    {
        QByteArray message(1000, '\0');
        const bool came = QTest::qWaitFor(
            [&] {
                const auto size = ::recv(m_socket, message.data(), size_t(message.size()), 0);
                if (size > 0)
                    message.truncate(size);
                return size > 0;
            },
            CloudProcess::patienceMs);
        if (!came || !message.startsWith(begin))
            qWarning("heard: %s", message.constData());
        return came && message.startsWith(begin);
    }

private:
    QTemporaryDir m_folder;
    int m_socket;
};
#endif

bool logged(CloudProcess &cloud, const char *text)
{
    return QTest::qWaitFor([&] { return QByteArray(cloud.errors()).contains(text); }, CloudProcess::patienceMs);
}

} // namespace

/// What somebody needs who runs touchstone-cloud as a service for others.
class CloudOperationTest : public QObject
{
    Q_OBJECT

private:
    static HttpAnswer metrics(CloudProcess &cloud, const QByteArray &authorization)
    {
        QUrl url = cloud.addresses().api;
        url.setPath(QStringLiteral("/metrics"));
        QNetworkRequest request(url);
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        return cloud.send("GET", request, {});
    }
    static HttpAnswer health(CloudProcess &cloud)
    {
        return cloud.send(
            "GET", QNetworkRequest(QUrl(cloud.addresses().local.toString() + QStringLiteral("/health"))), {});
    }
    static void limitFiles(CloudProcess &cloud, const QString &limit)
    {
        QProcess::execute(
            QStringLiteral("prlimit"), {QStringLiteral("--pid"), QString::number(cloud.process().processId()),
                                           QStringLiteral("--fsize=") + limit});
    }

private Q_SLOTS:
    void speaksTlsAndSaysSo()
    {
        const TlsFolder tls;
        tls.trust();
        CloudProcess cloud;
        QVERIFY2(cloud.start(tls.options()), cloud.errors());
        QCOMPARE(cloud.addresses().api.scheme(), QStringLiteral("https"));
        QCOMPARE(cloud.addresses().api.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(cloud.credentials().tokenEndpoint, cloud.addresses().token.toString());
        const HttpAnswer answer = cloud.get("/projects");
        QCOMPARE(answer.status, 200);
        const HttpAnswer wrong = cloud.get("/projects/none");
        QVERIFY(wrong.json().value(QLatin1String("help")).toString().startsWith(QLatin1String("https://127.0.0.1")));
        QUrl plain = cloud.addresses().local;
        plain.setScheme(QStringLiteral("http"));
        QCOMPARE(cloud.ask("GET", plain, "/health", {}).status, 0);
        QVERIFY(cloud.terminate());
    }

    void listensEverywhereUnderTheCertificatesName()
    {
        const TlsFolder tls;
        tls.trust();
        CloudProcess cloud;
        QVERIFY2(cloud.start(tls.options() + QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}),
            cloud.errors());
        QCOMPARE(cloud.addresses().api.host(), QStringLiteral("localhost"));
        QCOMPARE(cloud.get("/projects").status, 200);
    }

    void thePublicUrlIsWhatClientsAreTold()
    {
        CloudProcess cloud;
        QVERIFY2(
            cloud.start({QStringLiteral("--public-url"), QStringLiteral("https://cloud.example.org")}), cloud.errors());
        QCOMPARE(cloud.addresses().api, QUrl(QStringLiteral("https://cloud.example.org/v2")));
        QCOMPARE(cloud.credentials().tokenEndpoint, QStringLiteral("https://cloud.example.org/oauth2/token"));
    }

    void anExpiredCertificateIsServedWithAWarning()
    {
        TlsFolder tls;
        tls.issue(std::chrono::days(400));
        CloudProcess cloud;
        QVERIFY2(cloud.start(tls.options()), cloud.errors());
        QVERIFY2(logged(cloud, "expired on"), cloud.errors());
    }

    void hangUpReadsTheCertificateAgain()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows knows no SIGHUP");
#else
        TlsFolder tls;
        tls.trust();
        CloudProcess cloud;
        QVERIFY2(cloud.start(tls.options()), cloud.errors());
        const QUrl url = cloud.addresses().api;
        QSslSocket before;
        const QSslCertificate first = shownCertificate(url, before);
        QVERIFY(!first.isNull());

        // Broken files change nothing, and the log says why.
        TlsFolder::write(tls.key(), "no key");
        QCOMPARE(::kill(pid_t(cloud.process().processId()), SIGHUP), 0);
        QVERIFY2(logged(cloud, "no PEM private key"), cloud.errors());
        QVERIFY2(logged(cloud, "former certificate stays in use"), cloud.errors());
        QSslSocket meanwhile;
        QCOMPARE(shownCertificate(url, meanwhile), first);

        tls.issue();
        QCOMPARE(::kill(pid_t(cloud.process().processId()), SIGHUP), 0);
        QVERIFY2(logged(cloud, "read again"), cloud.errors());
        QSslSocket after;
        const QSslCertificate second = shownCertificate(url, after);
        QVERIFY(!second.isNull());
        QVERIFY(second != first);

        // The old connection lives on.
        before.write("GET /local/v1/health HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(before.peek(100).startsWith("HTTP/1.1 200"), CloudProcess::patienceMs);
        QVERIFY(cloud.terminate());
#endif
    }

    void withoutTlsHangUpEnds()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows knows no SIGHUP");
#else
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        QCOMPARE(::kill(pid_t(cloud.process().processId()), SIGHUP), 0);
        QVERIFY(cloud.process().waitForFinished(CloudProcess::patienceMs));
        QCOMPARE(cloud.process().exitCode(), 0);
#endif
    }

    void tellsTheServiceManager()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no systemd");
#else
        ManagerSocket manager;
        CloudProcess cloud;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NOTIFY_SOCKET"), manager.path());
        cloud.process().setProcessEnvironment(environment);
        QVERIFY2(cloud.start(), cloud.errors());
        QVERIFY(manager.hears("READY=1\nSTATUS=Serving http://127.0.0.1"));
        QCOMPARE(::kill(pid_t(cloud.process().processId()), SIGHUP), 0);
        QVERIFY(manager.hears("RELOADING=1\nMONOTONIC_USEC="));
        QVERIFY(manager.hears("READY=1"));
        QVERIFY(cloud.terminate());
        QVERIFY(manager.hears("STOPPING=1"));
#endif
    }

    void metricsAreOpenOnThisMachineAlone()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        const QString device = cloud.createDevice(QStringLiteral("touch"));
        QCOMPARE(cloud.publish(device, "{\"touch\":{}}").status, 200);
        const HttpAnswer page = metrics(cloud, {});
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.value("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        QVERIFY(page.body.contains("\n# TYPE touchstone_deliveries_total counter\n"));
        QVERIFY(page.body.contains("\ntouchstone_store_writable 1\n"));
        QVERIFY(!page.body.contains("\ntouchstone_events_accepted_total 0\n"));
        QVERIFY(page.body.contains("\nprocess_start_time_seconds "));
    }

    void metricsBehindAProxyAreForAdministrators()
    {
        CloudProcess cloud;
        QVERIFY2(
            cloud.start({QStringLiteral("--public-url"), QStringLiteral("https://cloud.example.org")}), cloud.errors());
        // The proxy would not be there to be asked; the port is in the log alone.
        QVERIFY2(logged(cloud, "listening on"), cloud.errors());
        static const QRegularExpression port(QStringLiteral("listening on 127.0.0.1 port ([0-9]+)"));
        const auto match = port.match(QString::fromUtf8(cloud.errors()));
        QVERIFY(match.hasMatch());
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/metrics").arg(match.captured(1)));
        QCOMPARE(cloud.send("GET", QNetworkRequest(url), {}).status, 401);
    }

    void metricsCanAskForAToken()
    {
        const QByteArray token = "0123456789abcdef-monitor";
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("token"));
        TlsFolder::write(file, token + '\n');
        CloudProcess cloud;
        QVERIFY2(cloud.start({QStringLiteral("--metrics-token"), file}), cloud.errors());
        QCOMPARE(metrics(cloud, {}).status, 401);
        QCOMPARE(metrics(cloud, "Bearer wrong").status, 401);
        QCOMPARE(metrics(cloud, "Bearer " + cloud.token()).status, 401);
        QCOMPARE(metrics(cloud, "Bearer " + token).status, 200);
    }

    /// A limit on the size of files is a disk that is full, for a test that cannot fill one.
    void healthSaysWhenNothingCanBeStored()
    {
#ifndef Q_OS_LINUX
        QSKIP("needs prlimit");
#else
        if (QStandardPaths::findExecutable(QStringLiteral("prlimit")).isEmpty())
            QSKIP("needs prlimit");
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        const QString device = cloud.createDevice(QStringLiteral("touch"));
        QCOMPARE(health(cloud).status, 200);

        limitFiles(cloud, QStringLiteral("1:unlimited"));
        const HttpAnswer refused = cloud.publish(device, "{\"touch\":{}}");
        QCOMPARE(refused.status, 503);
        QVERIFY2(refused.json().value(QLatin1String("error")).toString().contains(QLatin1String("disk")), refused.body);
        const HttpAnswer full = health(cloud);
        QCOMPARE(full.status, 503);
        QCOMPARE(full.json().value(QLatin1String("alive")), QJsonValue(true));
        QCOMPARE(full.json().value(QLatin1String("ready")), QJsonValue(false));
        const QJsonObject store = full.json().value(QLatin1String("store")).toObject();
        QCOMPARE(store.value(QLatin1String("writable")), QJsonValue(false));
        QVERIFY(!store.value(QLatin1String("problem")).toString().isEmpty());
        QVERIFY(metrics(cloud, {}).body.contains("\ntouchstone_store_writable 0\n"));

        // Nobody does anything but make room.
        limitFiles(cloud, QStringLiteral("unlimited:unlimited"));
        QTRY_COMPARE_WITH_TIMEOUT(health(cloud).status, 200, CloudProcess::patienceMs);
        QCOMPARE(cloud.publish(device, "{\"touch\":{}}").status, 200);

        // And without an event to find it out, asking does.
        limitFiles(cloud, QStringLiteral("1:unlimited"));
        QTRY_COMPARE_WITH_TIMEOUT(health(cloud).status, 503, CloudProcess::patienceMs);
        limitFiles(cloud, QStringLiteral("unlimited:unlimited"));
        QTRY_COMPARE_WITH_TIMEOUT(health(cloud).status, 200, CloudProcess::patienceMs);
#endif
    }

    void keepsAccountsToTheirRate()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start({QStringLiteral("--rate-limit"), QStringLiteral("4/3600")}), cloud.errors());
        // What is not authenticated is nobody's.
        for (int i = 0; i < 10; ++i) {
            QNetworkRequest request(QUrl(cloud.addresses().api.toString() + QStringLiteral("/projects")));
            request.setRawHeader("Authorization", "Bearer nonsense");
            QCOMPARE(cloud.send("GET", request, {}).status, 401);
        }
        for (int i = 0; i < 4; ++i)
            QCOMPARE(cloud.get("/projects").status, 200);

        const HttpAnswer refused = cloud.get("/projects");
        QCOMPARE(refused.status, 429);
        bool isWhole = false;
        const int wait = refused.headers.value("retry-after").toInt(&isWhole);
        QVERIFY2(isWhole && wait > 3000 && wait <= 3600, refused.headers.value("retry-after").constData());
        QCOMPARE(refused.json().value(QLatin1String("code")).toInt(), 429);
        QVERIFY(refused.json().value(QLatin1String("help")).toString().endsWith(QLatin1String("#429")));
        QVERIFY(!refused.json().value(QLatin1String("error")).toString().isEmpty());

        // The emulator's API is limited together with the other one; health and tokens are for everybody.
        QCOMPARE(cloud.ask("GET", cloud.addresses().emulator, "/projects/-/devices", {}).status, 429);
        QCOMPARE(cloud.ask("GET", cloud.addresses().local, "/health", {}).status, 200);
        QCOMPARE(cloud.requestToken(cloud.assertion()).status, 200);
    }
};

QTEST_GUILESS_MAIN(CloudOperationTest)
#include "tst_cloudoperation.moc"
