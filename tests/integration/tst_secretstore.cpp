// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionaccess.h"
#include "app/connections/secretstore.h"
#include "tests/support/secretservice.h"

#include <QDirIterator>
#include <QTest>

#include <optional>

using namespace touchstone;
using namespace std::chrono_literals;
using connections::ConnectionAccess;
using connections::SecretAnswer;
using connections::SecretStore;
using test::SecretService;
using Kind = SecretAnswer::Kind;
using Which = SecretStore::Which;

namespace {

constexpr int patience = 30'000; // the machine may be busy; a passing run does not wait
const QString service = QStringLiteral("Touchstone test");
const QString secret = QString::fromUtf8("0f1e2d3c \xC3\xA6\xC3\xB8\xC3\xA5");

Connection sample(SecretPlace place = SecretPlace::Keychain)
{
    Connection connection = vendorConnection();
    connection.keyId = QStringLiteral("key");
    connection.email = QStringLiteral("a@b.example");
    connection.secretPlace = place;
    return connection;
}

} // namespace

/// Secrets in the real Secret Service, on a bus of the test's own; seen from outside with libsecret's own tool.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksWithoutAskingForAKeyring(); ///< the first one, before libsecret is used
    void tellsThatThereIsNoKeychain();
    void tellsThatTheKeychainIsSilent();
    void aLateAnswerIsNobodys();
    void withdrawsWithItsOwner();
    void tellsThatThereIsNoSecret();
    void keepsAndFindsASecret();
    void aSecretForTheSessionReachesNoKeychain();
    void movesASecretBetweenThePlaces();
    void removesASecret();
    void readsWhatItTakesToConnect();
    void noFileHoldsTheSecret();
    void tellsThatTheKeychainIsLocked(); ///< the last one: nobody unlocks it again

private:
    template <typename Call>
    SecretAnswer wait(Call call)
    {
        std::optional<SecretAnswer> answer;
        call([&answer](const SecretAnswer &ended) { answer = ended; });
        if (answer)
            qFatal("The answer came before the call was over");
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
            qFatal("No answer at all");
        if (answer->detail.contains(secret))
            qFatal("A secret in a detail");
        return *answer;
    }
    SecretAnswer write(SecretStore &store, const Connection &connection, const QString &text = secret)
    {
        return wait(
            [&](SecretStore::Done done) { store.write(&m_owner, connection, Which::Key, text, std::move(done)); });
    }
    SecretAnswer read(SecretStore &store, const Connection &connection)
    {
        return wait([&](SecretStore::Done done) { store.read(&m_owner, connection, Which::Key, std::move(done)); });
    }
    SecretAnswer remove(SecretStore &store, const Connection &connection)
    {
        return wait(
            [&](SecretStore::Done done) { store.remove(&m_owner, connection.id, Which::Key, std::move(done)); });
    }
    static QByteArray stored(const Connection &connection)
    {
        return SecretService::lookUp(service, connection.id + QStringLiteral("/key"));
    }

    std::unique_ptr<SecretService> m_bus;
    QObject m_owner;
};

void TestSecretStore::initTestCase()
{
    m_bus = std::make_unique<SecretService>();
}

void TestSecretStore::looksWithoutAskingForAKeyring()
{
#ifndef TOUCHSTONE_HAS_DBUS
    QSKIP("2026-11-29: without Qt D-Bus nobody can look, only write");
#endif
    // Given a keychain in which nobody has kept anything: the first write would ask for a password
    m_bus->startWithoutKeyring();
    QCOMPARE(SecretService::defaultCollection(), QByteArray("/"));
    // When it is looked at, then it works, and there still is no keyring that somebody would have been asked for
    SecretStore store(service);
    const auto probe = [&] { return wait([&](SecretStore::Done done) { store.probe(&m_owner, std::move(done)); }); };
    QVERIFY(probe().ok());
    QCOMPARE(SecretService::defaultCollection(), QByteArray("/"));
    QVERIFY(!QFile::exists(m_bus->folder() + QStringLiteral("/data/keyrings/login.keyring")));
    // Its owner's end withdraws it
    auto owner = std::make_unique<QObject>();
    bool isAnswered = false;
    store.probe(owner.get(), [&isAnswered](const SecretAnswer &) { isAnswered = true; });
    owner.reset();
    QVERIFY(probe().ok());
    QVERIFY(!isAnswered);
    m_bus->stopService();
}

void TestSecretStore::tellsThatThereIsNoKeychain()
{
    SecretStore store(service);
    const SecretAnswer answer = wait([&](SecretStore::Done done) { store.probe(&m_owner, std::move(done)); });
    QCOMPARE(answer.kind, Kind::NoKeychain);
    QVERIFY(answer.failure().message.contains(QStringLiteral("this session only")));
    QCOMPARE(write(store, sample()).kind, Kind::NoKeychain);
    QCOMPARE(read(store, sample()).kind, Kind::NoKeychain);
    // What the person chose instead works all the same.
    const Connection connection = sample(SecretPlace::ThisSession);
    QVERIFY(write(store, connection).ok());
    QCOMPARE(read(store, connection).secret, secret);
}

void TestSecretStore::tellsThatTheKeychainIsLocked()
{
    m_bus->startKeyring();
    SecretStore store(service);
    const Connection connection = sample();
    QVERIFY(write(store, connection).ok());
    m_bus->lock();
    // Not "there is none": the keyring finds nothing while it is locked, and what it holds would be entered anew.
    QCOMPARE(read(store, connection).kind, Kind::Locked);
    QCOMPARE(write(store, sample()).kind, Kind::Locked);
    QCOMPARE(read(store, connection).failure().kind, Failure::Kind::Unavailable);
}

void TestSecretStore::tellsThatTheKeychainIsSilent()
{
    m_bus->startKeyring();
    SecretStore store(service, 300ms);
    const Connection connection = sample();
    m_bus->freeze();
    QCOMPARE(read(store, connection).kind, Kind::Silent);
    QCOMPARE(write(store, connection).kind, Kind::Silent);
    m_bus->thaw();
    QTRY_COMPARE_WITH_TIMEOUT(stored(connection), secret.toUtf8(), patience); // it was only slow
}

void TestSecretStore::aLateAnswerIsNobodys()
{
    m_bus->startKeyring();
    SecretStore store(service, 100ms);
    m_bus->freeze();
    int answers = 0;
    store.read(&m_owner, sample(), Which::Key, [&answers](const SecretAnswer &) { ++answers; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, patience);
    m_bus->thaw();
    SecretStore patient(service);
    QVERIFY(write(patient, sample()).ok()); // jobs run one after the other: the late one is over now
    QCOMPARE(answers, 1);
}

void TestSecretStore::withdrawsWithItsOwner()
{
    m_bus->startKeyring();
    SecretStore store(service);
    auto owner = std::make_unique<QObject>();
    bool answered = false;
    store.read(owner.get(), sample(), Which::Key, [&answered](const SecretAnswer &) { answered = true; });
    owner.reset();
    QVERIFY(write(store, sample()).ok());
    QVERIFY(!answered);
}

void TestSecretStore::tellsThatThereIsNoSecret()
{
    m_bus->startKeyring();
    SecretStore store(service);
    const SecretAnswer answer = read(store, sample());
    QCOMPARE(answer.kind, Kind::NotFound);
    QCOMPARE(answer.failure().kind, Failure::Kind::Unauthorized);
    QTRY_COMPARE_WITH_TIMEOUT(SecretService::lookUp(service, QStringLiteral("probe")), QByteArray(), patience);
    QCOMPARE(read(store, sample(SecretPlace::ThisSession)).kind, Kind::NotFound);
}

void TestSecretStore::keepsAndFindsASecret()
{
    m_bus->startKeyring();
    const Connection connection = sample();
    {
        SecretStore store(service);
        QVERIFY(write(store, connection, QStringLiteral("an old one")).ok());
        QVERIFY(write(store, connection).ok());
    }
    QCOMPARE(stored(connection), secret.toUtf8());
    SecretStore afterwards(service);
    QCOMPARE(read(afterwards, connection).secret, secret);
    QCOMPARE(read(afterwards, sample()).kind, Kind::NotFound); // another connection's is another
}

void TestSecretStore::aSecretForTheSessionReachesNoKeychain()
{
    m_bus->startKeyring();
    const Connection connection = sample(SecretPlace::ThisSession);
    {
        SecretStore store(service);
        QVERIFY(write(store, connection).ok());
        QCOMPARE(read(store, connection).secret, secret);
    }
    QCOMPARE(stored(connection), QByteArray());
    SecretStore afterwards(service);
    QCOMPARE(read(afterwards, connection).kind, Kind::NotFound);
}

void TestSecretStore::movesASecretBetweenThePlaces()
{
    m_bus->startKeyring();
    SecretStore store(service);
    Connection connection = sample();
    QVERIFY(write(store, connection).ok());
    connection.secretPlace = SecretPlace::ThisSession;
    QVERIFY(write(store, connection).ok());
    QTRY_COMPARE_WITH_TIMEOUT(stored(connection), QByteArray(), patience);
    connection.secretPlace = SecretPlace::Keychain;
    QVERIFY(write(store, connection, QStringLiteral("the new one")).ok());
    QCOMPARE(read(store, connection).secret, QStringLiteral("the new one"));
    QCOMPARE(stored(connection), QByteArray("the new one"));
}

void TestSecretStore::removesASecret()
{
    m_bus->startKeyring();
    SecretStore store(service);
    const Connection connection = sample();
    QVERIFY(write(store, connection).ok());
    QVERIFY(remove(store, connection).ok());
    QCOMPARE(stored(connection), QByteArray());
    QVERIFY(remove(store, connection).ok());
}

void TestSecretStore::readsWhatItTakesToConnect()
{
    m_bus->startKeyring();
    SecretStore store(service);
    Connection connection = sample();
    connection.network.proxy = {ProxySettings::Kind::Http, QStringLiteral("proxy.example"), 8080, QStringLiteral("me")};
    std::optional<Result<ConnectionAccess>> access;
    const auto take = [&access](const Result<ConnectionAccess> &read) { access.emplace(read); };

    connections::readAccess(&m_owner, store, connection, take);
    QTRY_VERIFY_WITH_TIMEOUT(access, patience);
    QCOMPARE(access->failure().kind, Failure::Kind::Unauthorized);

    access.reset();
    QVERIFY(write(store, connection).ok());
    store.write(
        &m_owner, connection, Which::ProxyPassword, QStringLiteral("of the proxy"), [](const SecretAnswer &) {});
    connections::readAccess(&m_owner, store, connection, take);
    QTRY_VERIFY_WITH_TIMEOUT(access, patience);
    QVERIFY(access->ok());
    QCOMPARE((*access)->credentials.secret, secret);
    QCOMPARE((*access)->route.proxyPassword, QStringLiteral("of the proxy"));

    access.reset();
    const Connection forgotten = sample(SecretPlace::ThisSession);
    connections::readAccess(&m_owner, store, forgotten, take);
    QTRY_VERIFY_WITH_TIMEOUT(access, patience);
    QCOMPARE(access->failure().kind, Failure::Kind::Unauthorized);
    QVERIFY(access->failure().message.contains(QStringLiteral("one session only")));

    access.reset();
    connection.network.authorityFile = QStringLiteral("/nowhere/ca.pem");
    connections::readAccess(&m_owner, store, connection, take);
    QTRY_VERIFY_WITH_TIMEOUT(access, patience);
    QCOMPARE(access->failure().kind, Failure::Kind::Unavailable);
    QVERIFY(access->failure().message.contains(QStringLiteral("ca.pem")));
}

/// Not even the keyring's own files, which are encrypted.
void TestSecretStore::noFileHoldsTheSecret()
{
    m_bus->startKeyring();
    SecretStore store(service);
    QVERIFY(write(store, sample()).ok());
    int files = 0;
    QDirIterator entries(m_bus->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
