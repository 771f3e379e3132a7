// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionbook.h"
#include "app/connections/connectionimport.h"
#include "tests/support/vectors.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using connections::ConnectionBook;
using connections::ImportedConnection;
using Kind = Failure::Kind;

namespace {

const QString secret = QStringLiteral("0f1e2d3c4b5a69788796a5b4c3d2e1f0"); // of the vector

Connection sample(const QString &name = QStringLiteral("Office"))
{
    Connection connection = vendorConnection();
    connection.name = name;
    connection.keyId = QStringLiteral("key");
    connection.email = QStringLiteral("a@b.example");
    return connection;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The list of connections on disk, and what can be imported into it.
class TestConnectionBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsDamagedFilesAside_data();
    void keepsDamagedFilesAside();
    void leavesANewerVersionsFileAlone();
    void leavesEntriesThatItDoesNotUnderstand();
    void keepsMembersThatItDoesNotKnow();
    void changesNothingWhenTheDiskRefuses();
    void changesNothingWhileAnotherProgramDoes();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void refusesANameThatIsTaken();
    void refusesToChangeWhatIsGone();
    void seesWhatAnotherProgramAdded();
    void anEmptyBookHasTheLocalCloud();
    void survivesTheRoundTrip();
    void isReadableByItsOwnerAlone();
    void forgetsTheCurrentOneWithIt();
    void findsAFreeName();
    void derivesAddresses();
    void refusesFilesThatAreNoKey_data();
    void refusesFilesThatAreNoKey();
    void importsTheVendorsFile();
    void importsTheLocalCloudsFile();
    void refusesHalfAnEnvironment_data();
    void refusesHalfAnEnvironment();
    void importsTheEnvironment();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestConnectionBook::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = ConnectionBook::fileIn(m_folder->path());
}

void TestConnectionBook::keepsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"connections":[{"id":"a")");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("connections are text") << QByteArray(R"({"connections":"none"})");
    QTest::newRow("version is text") << QByteArray(R"({"version":"one"})");
    QTest::newRow("too large") << QByteArray("{\"x\":\"") + QByteArray(2 * 1024 * 1024, 'x') + "\"}";
}

void TestConnectionBook::keepsDamagedFilesAside()
{
    QFETCH(const QByteArray, content);
    writeFile(m_file, content);
    QCOMPARE(ConnectionBook::lastUsed(m_file), QString());
    QCOMPARE(contentOf(m_file), content); // a look alone changes nothing
    ConnectionBook book(m_file);
    QVERIFY(book.load());

    QCOMPARE(book.connections().size(), 1);
    const QStringList kept = QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(m_folder->filePath(kept.first())), content);
    QVERIFY2(book.notice().contains(kept.first()), qPrintable(book.notice()));
    QVERIFY(book.add(sample()));
    QVERIFY(book.load());
    QCOMPARE(book.notice(), QString());
    QCOMPARE(book.connections().size(), 2);
}

void TestConnectionBook::leavesANewerVersionsFileAlone()
{
    const QByteArray content = R"({"version":99,"places":{}})";
    writeFile(m_file, content);
    ConnectionBook book(m_file);
    QCOMPARE(book.load().failure().kind, Kind::Conflict);
    QCOMPARE(book.add(sample()).failure().kind, Kind::Conflict);
    QCOMPARE(contentOf(m_file), content);
}

void TestConnectionBook::leavesEntriesThatItDoesNotUnderstand()
{
    ConnectionBook book(m_file);
    QVERIFY(book.add(sample()));
    QByteArray content = contentOf(m_file);
    content.replace("\"connections\": [", R"("connections": [{"id":"strange","proxy":"carrier pigeon"}, 7,)");
    writeFile(m_file, content);

    QVERIFY(book.load());
    QCOMPARE(book.connections().size(), 2);
    QVERIFY(!book.notice().isEmpty());
    QVERIFY(book.add(sample(QStringLiteral("Second"))));
    QVERIFY(contentOf(m_file).contains("carrier pigeon"));
}

void TestConnectionBook::keepsMembersThatItDoesNotKnow()
{
    ConnectionBook book(m_file);
    Connection connection = sample();
    QVERIFY(book.add(connection));
    QByteArray content = contentOf(m_file);
    content.replace("\"keyId\"", R"("colour":"blue","keyId")").replace("\"current\"", R"("theme":[1,2],"current")");
    writeFile(m_file, content);

    QVERIFY(book.load());
    connection = *book.withId(connection.id);
    connection.email = QStringLiteral("c@d.example");
    QVERIFY(book.change(connection));
    const QJsonObject json = QJsonDocument::fromJson(contentOf(m_file)).object();
    QCOMPARE(json.value(QLatin1String("theme")).toArray().size(), 2);
    const QJsonObject entry = json.value(QLatin1String("connections")).toArray().first().toObject();
    QCOMPARE(entry.value(QLatin1String("colour")).toString(), QStringLiteral("blue"));
    QCOMPARE(entry.value(QLatin1String("email")).toString(), QStringLiteral("c@d.example"));
}

void TestConnectionBook::changesNothingWhenTheDiskRefuses()
{
    // A folder stands where the file should be.
    QVERIFY(QDir().mkpath(m_file + QStringLiteral("/taken")));
    ConnectionBook book(m_file);
    const Result<void> added = book.add(sample());
    QCOMPARE(added.failure().kind, Kind::Unavailable);
    QVERIFY(added.failure().message.contains(QStringLiteral("connections.json")));
    QCOMPARE(book.connections().size(), 1);
}

void TestConnectionBook::changesNothingWhileAnotherProgramDoes()
{
    QLockFile other(m_file + QStringLiteral(".lock"));
    QVERIFY(other.lock());
    ConnectionBook book(m_file);
    QCOMPARE(book.add(sample()).failure().kind, Kind::Unavailable);
    QVERIFY(!QFile::exists(m_file));
    other.unlock();
    QVERIFY(book.add(sample()));
}

void TestConnectionBook::refusesWhatIsWrong_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *word, const auto &spoil) {
        Connection connection = sample();
        spoil(connection);
        QTest::newRow(name) << connection << QString::fromLatin1(word);
    };
    row("no name", "name", [](Connection &c) { c.name = QStringLiteral("  "); });
    row("no API", "API", [](Connection &c) { c.api.clear(); });
    row("a file as API", "API", [](Connection &c) { c.api = QUrl(QStringLiteral("file:///etc/passwd")); });
    row("a password in the address", "API", [](Connection &c) { c.api.setUserInfo(QStringLiteral("me:too")); });
    row("no TLS", "http://", [](Connection &c) { c.api.setScheme(QStringLiteral("http")); });
    row("a token address without TLS", "token", [](Connection &c) { c.token.setScheme(QStringLiteral("http")); });
    row("a host that only looks like this computer", "http://",
        [](Connection &c) { c.api = QUrl(QStringLiteral("http://127.example.com/v2")); });
    row("an emulator that is no address", "emulator",
        [](Connection &c) { c.emulator = QUrl(QStringLiteral("emulator")); });
    row("no key", "key ID", [](Connection &c) { c.keyId.clear(); });
    row("a line break in the key", "key ID", [](Connection &c) { c.keyId = QStringLiteral("a\nb"); });
    row("no e-mail", "e-mail", [](Connection &c) { c.email = QStringLiteral("nobody"); });
    row("Basic without a key", "key ID", [](Connection &c) {
        c.isBasic = true;
        c.keyId.clear();
    });
    row("Basic without TLS", "http://", [](Connection &c) {
        c.isBasic = true;
        c.api.setScheme(QStringLiteral("http"));
    });
    row("Basic with something that is no e-mail", "e-mail", [](Connection &c) {
        c.isBasic = true;
        c.email = QStringLiteral("nobody");
    });
    row("a proxy without a host", "proxy", [](Connection &c) {
        c.network.proxy = {ProxySettings::Kind::Http, {}, 80};
    });
    row("a proxy without a port", "port", [](Connection &c) {
        c.network.proxy = {ProxySettings::Kind::Socks, QStringLiteral("proxy"), 0};
    });
    row("a proxy as an address", "http://", [](Connection &c) {
        c.network.proxy = {ProxySettings::Kind::Http, QStringLiteral("http://proxy"), 80};
    });
}

void TestConnectionBook::refusesWhatIsWrong()
{
    QFETCH(const Connection, connection);
    QFETCH(const QString, word);
    ConnectionBook book(m_file);
    const Result<void> added = book.add(connection);
    QVERIFY(!added);
    QCOMPARE(added.failure().kind, Kind::Invalid);
    QVERIFY2(added.failure().message.contains(word), qPrintable(added.failure().message));
    QCOMPARE(book.connections().size(), 1);
}

void TestConnectionBook::refusesANameThatIsTaken()
{
    ConnectionBook book(m_file);
    QVERIFY(book.add(sample()));
    QCOMPARE(book.add(sample(QStringLiteral(" office"))).failure().kind, Kind::Conflict);
    QCOMPARE(book.add(sample(localCloudConnection().name)).failure().kind, Kind::Conflict);
    QCOMPARE(book.connections().size(), 2);
}

void TestConnectionBook::refusesToChangeWhatIsGone()
{
    ConnectionBook book(m_file);
    QCOMPARE(book.change(sample()).failure().kind, Kind::NotFound);
    QVERIFY(book.remove(QStringLiteral("nobody")));
}

void TestConnectionBook::seesWhatAnotherProgramAdded()
{
    ConnectionBook mine(m_file);
    QVERIFY(mine.load());
    ConnectionBook others(m_file);
    QVERIFY(others.add(sample(QStringLiteral("Theirs"))));
    QVERIFY(mine.add(sample(QStringLiteral("Mine"))));
    QCOMPARE(mine.connections().size(), 3);
    QVERIFY(mine.withName(QStringLiteral("theirs")));
}

void TestConnectionBook::anEmptyBookHasTheLocalCloud()
{
    ConnectionBook book(m_file);
    QVERIFY(book.load());
    QCOMPARE(book.notice(), QString());
    QCOMPARE(book.connections(), QList<Connection>{localCloudConnection()});
    QVERIFY(!book.current());
    QVERIFY(!QFile::exists(m_file));
}

void TestConnectionBook::survivesTheRoundTrip()
{
    Connection connection = sample();
    connection.isBasic = true;
    connection.email.clear(); // which nobody needs then
    connection.token.clear();
    connection.secretPlace = SecretPlace::ThisSession;
    connection.network = {{ProxySettings::Kind::Socks, QStringLiteral("proxy.example"), 1080, QStringLiteral("me")},
        QStringLiteral("/etc/company.pem")};
    {
        ConnectionBook book(m_file);
        QVERIFY(book.add(connection));
        QVERIFY(book.setCurrent(connection.id));
    }
    ConnectionBook book(m_file);
    QVERIFY(book.load());
    QCOMPARE(book.withId(connection.id), std::optional(connection));
    QCOMPARE(book.current(), std::optional(connection));
    QCOMPARE(ConnectionBook::lastUsed(m_file), connection.id);
}

void TestConnectionBook::isReadableByItsOwnerAlone()
{
    ConnectionBook book(m_file);
    QVERIFY(book.add(sample()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_file) & others));
}

void TestConnectionBook::forgetsTheCurrentOneWithIt()
{
    ConnectionBook book(m_file);
    const Connection connection = sample();
    QVERIFY(book.add(connection));
    QVERIFY(book.setCurrent(connection.id));
    QVERIFY(book.remove(connection.id));
    QVERIFY(!book.current());
    QVERIFY(book.setCurrent(localConnectionId));
    QVERIFY(book.current()->isLocal());
}

void TestConnectionBook::findsAFreeName()
{
    ConnectionBook book(m_file);
    QCOMPARE(book.freeName(QStringLiteral("Office")), QStringLiteral("Office"));
    const Connection connection = sample();
    QVERIFY(book.add(connection));
    QCOMPARE(book.freeName(QStringLiteral("office")), QStringLiteral("office 2"));
    QCOMPARE(book.freeName(QStringLiteral("Office"), connection.id), QStringLiteral("Office"));
}

void TestConnectionBook::derivesAddresses()
{
    Connection connection = sample();
    QVERIFY(addressesOf(connection).local.isEmpty());
    connection.api = QUrl(QStringLiteral("https://cloud.example/base/v2"));
    QCOMPARE(addressesOf(connection).local, QUrl(QStringLiteral("https://cloud.example/base/local/v1")));
    QVERIFY(!isVendorHost(QUrl(QStringLiteral("https://api.disruptive-technologies.com.evil.example/v2"))));
    QVERIFY(!isVendorHost(QUrl(QStringLiteral("https://notd21s.com/v2"))));
    QVERIFY(isVendorHost(QUrl(QStringLiteral("https://API.d21s.com/v2"))));
}

void TestConnectionBook::refusesFilesThatAreNoKey_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("secret=") + secret.toLatin1();
    QTest::newRow("without the e-mail") << QByteArray(R"({"serviceAccount":{"keyId":"a","secret":")") +
                                               secret.toLatin1() + "\"}}";
    QTest::newRow("too large") << QByteArray(100'000, ' ') + secret.toLatin1();
}

void TestConnectionBook::refusesFilesThatAreNoKey()
{
    QFETCH(const QByteArray, content);
    const QString path = m_folder->filePath(QStringLiteral("key.json"));
    QCOMPARE(connections::importCredentialsFile(path).failure().kind, Kind::Unavailable);
    writeFile(path, content);
    const Result<ImportedConnection> imported = connections::importCredentialsFile(path);
    QVERIFY(!imported);
    QCOMPARE(imported.failure().kind, Kind::Invalid);
    QVERIFY(imported.failure().message.contains(QStringLiteral("key.json")));
    QVERIFY(!imported.failure().message.contains(secret));
    QVERIFY(!imported.failure().detail.contains(secret));
}

void TestConnectionBook::importsTheVendorsFile()
{
    const QString path = m_folder->filePath(QStringLiteral("key.json"));
    writeFile(path, test::readVector(QStringLiteral("auth/credentials-file.json")));
    const Result<ImportedConnection> imported = connections::importCredentialsFile(path);
    QVERIFY(imported);
    QCOMPARE(imported->secret, secret);
    QCOMPARE(imported->connection.api, vendorConnection().api);
    QCOMPARE(imported->connection.token.host(), QStringLiteral("identity.disruptive-technologies.com"));
    QCOMPARE(imported->connection.keyId, QStringLiteral("csk7u05bpnnh4d0001kg"));
    ConnectionBook book(m_file);
    QVERIFY(book.add(imported->connection));
    QVERIFY(!contentOf(m_file).contains(secret.toLatin1()));
}

void TestConnectionBook::importsTheLocalCloudsFile()
{
    QCOMPARE(connections::importLocalCloud(m_folder->path()).failure().kind, Kind::NotFound);
    QByteArray content = test::readVector(QStringLiteral("auth/credentials-file.json"));
    content.replace("https://identity.disruptive-technologies.com/oauth2/token", "http://127.0.0.1:4711/oauth2/token");
    writeFile(m_folder->filePath(QStringLiteral("credentials.json")), content);
    const Result<ImportedConnection> imported = connections::importLocalCloud(m_folder->path());
    QVERIFY(imported);
    QVERIFY(imported->connection.isLocal());
    const CloudAddresses addresses = addressesOf(imported->connection);
    QCOMPARE(addresses.api, QUrl(QStringLiteral("http://127.0.0.1:4711/v2")));
    QCOMPARE(addresses.emulator, QUrl(QStringLiteral("http://127.0.0.1:4711/emulator/v2")));
    QCOMPARE(addresses.local, QUrl(QStringLiteral("http://127.0.0.1:4711/local/v1")));
}

void TestConnectionBook::refusesHalfAnEnvironment_data()
{
    QTest::addColumn<QStringList>("set");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    const QString value = QStringLiteral("=") + secret;
    QTest::newRow("nothing") << QStringList() << int(Kind::NotFound) << QStringLiteral("DT_SERVICE_ACCOUNT_KEY_ID");
    QTest::newRow("the secret alone") << QStringList{QStringLiteral("DT_SERVICE_ACCOUNT_SECRET") + value}
                                      << int(Kind::Invalid) << QStringLiteral("DT_SERVICE_ACCOUNT_EMAIL");
    QTest::newRow("a provider's key alone") << QStringList{QStringLiteral("DT_API_KEY_SECRET") + value}
                                            << int(Kind::Invalid) << QStringLiteral("DT_OIDC_EMAIL");
    QTest::newRow("a file that is not there") << QStringList{QStringLiteral("DT_CREDENTIALS_FILE=/nowhere/key.json")}
                                              << int(Kind::Unavailable) << QStringLiteral("key.json");
}

void TestConnectionBook::refusesHalfAnEnvironment()
{
    QFETCH(const QStringList, set);
    QFETCH(const int, kind);
    QFETCH(const QString, word);
    QProcessEnvironment environment;
    for (const QString &one : set)
        environment.insert(one.section(QLatin1Char('='), 0, 0), one.section(QLatin1Char('='), 1));
    const Result<ImportedConnection> imported = connections::importEnvironment(environment);
    QVERIFY(!imported);
    QCOMPARE(int(imported.failure().kind), kind);
    QVERIFY2(imported.failure().message.contains(word), qPrintable(imported.failure().message));
    QVERIFY(!imported.failure().message.contains(secret));
}

void TestConnectionBook::importsTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("DT_API_KEY_ID"), QStringLiteral("key"));
    environment.insert(QStringLiteral("DT_API_KEY_SECRET"), secret);
    environment.insert(QStringLiteral("DT_OIDC_EMAIL"), QStringLiteral("a@b.example"));
    const Result<ImportedConnection> vendor = connections::importEnvironment(environment);
    QVERIFY(vendor);
    QCOMPARE(vendor->connection.api, vendorConnection().api);

    environment.insert(QStringLiteral("DT_API_URL"), QStringLiteral("https://cloud.example/"));
    environment.insert(QStringLiteral("DT_OIDC_TOKEN_ENDPOINT"), QStringLiteral("https://cloud.example/oauth2/token"));
    const Result<ImportedConnection> other = connections::importEnvironment(environment);
    QVERIFY(other);
    QCOMPARE(other->secret, secret);
    QCOMPARE(other->connection.api, QUrl(QStringLiteral("https://cloud.example/v2")));
    QCOMPARE(other->connection.token, QUrl(QStringLiteral("https://cloud.example/oauth2/token")));
    QVERIFY(other->connection.emulator.isEmpty());
    QVERIFY(!other->source.contains(secret));
}

QTEST_APPLESS_MAIN(TestConnectionBook)
#include "tst_connectionbook.moc"
