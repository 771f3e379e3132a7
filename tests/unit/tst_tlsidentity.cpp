// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/tlsidentity.h"
#include "app/service/tlsfiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;

namespace {

QString data(const char *name)
{
    return QStringLiteral(TEST_DATA_DIR "/tls/") + QLatin1String(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Certificate and key of the server: what is taken, what is refused and how the refusal reads.
class TlsIdentityTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

private Q_SLOTS:
    void refusalsNameOptionFileAndRemedy_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &certificate, const QString &key,
                             const QStringList &words) { QTest::newRow(name) << certificate << key << words; };
        const QString nowhere = QStringLiteral("/nowhere/file");
        const QString names = data("names.pem");
        row("no such certificate", nowhere, data("names.key"),
            {QStringLiteral("--tls-cert /nowhere/file"), QStringLiteral("can read")});
        row("no such key", names, nowhere, {QStringLiteral("--tls-key /nowhere/file"), QStringLiteral("can read")});
        row("a key for a certificate", data("names.key"), data("names.key"),
            {QStringLiteral("--tls-cert"), data("names.key"), QStringLiteral("no PEM certificate")});
        row("a certificate for a key", names, names,
            {QStringLiteral("--tls-key"), names, QStringLiteral("no PEM private key")});
        row("an empty file", write("empty.pem", {}), data("names.key"), {QStringLiteral("no PEM certificate")});
        row("a damaged certificate", write("damaged.pem", contentOf(names).replace("MII", "MIQ")), data("names.key"),
            {QStringLiteral("no PEM certificate")});
        row("another certificate's key", names, data("rsa.key"),
            {QStringLiteral("--tls-key"), data("rsa.key"), QStringLiteral("does not belong")});
        row("a chain in the wrong order", write("order.pem", contentOf(data("rsa.pem")) + contentOf(names)),
            data("names.key"), {QStringLiteral("--tls-key"), QStringLiteral("own certificate first")});
        row("a key with a passphrase", names, data("encrypted.key"),
            {QStringLiteral("--tls-key"), QStringLiteral("passphrase"), QStringLiteral("openssl pkey")});
        row("a kind of key that is not supported", names, data("ed25519.key"),
            {QStringLiteral("--tls-key"), QStringLiteral("ED25519"), QStringLiteral("RSA or EC")});
        row("a file without end", write("large.pem", QByteArray(2'000'000, 'x')), data("names.key"),
            {QStringLiteral("--tls-cert"), QStringLiteral("larger than")});
    }
    void refusalsNameOptionFileAndRemedy()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, key);
        QFETCH(const QStringList, words);
        const auto identity = readTlsFiles({certificate, key});
        QVERIFY(!identity);
        QCOMPARE(identity.failure().kind, Failure::Kind::Invalid);
        for (const QString &word : words)
            QVERIFY2(identity.failure().message.contains(word), qPrintable(identity.failure().message));
    }

    void takesRsaAndEcWithTheirChain()
    {
        const QString chain = write("chain.pem", contentOf(data("names.pem")) + contentOf(data("rsa.pem")));
        const auto ec = readTlsFiles({chain, data("names.key")});
        QVERIFY2(ec, qPrintable(ec ? QString() : ec.failure().message));
        QCOMPARE(ec->configuration.localCertificateChain().size(), 2);
        QVERIFY(!ec->configuration.privateKey().isNull());
        QCOMPARE(ec->configuration.protocol(), QSsl::TlsV1_2OrLater);
        QVERIFY(readTlsFiles({data("rsa.pem"), data("rsa.key")}));
    }

    void knowsWhatTheCertificateVouchesFor()
    {
        const auto identity = readTlsFiles({data("names.pem"), data("names.key")});
        QVERIFY(identity);
        QCOMPARE(identity->dnsNames,
            (QStringList{QStringLiteral("cloud.example.org"), QStringLiteral("second.example.org")}));
        QCOMPARE(identity->addresses, QList<QHostAddress>{QHostAddress(QStringLiteral("192.0.2.7"))});
    }

    void namesForClients_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("vouchedAddress");
        QTest::addColumn<QString>("listening");
        QTest::addColumn<QString>("expected");
        const QString any = QStringLiteral("0.0.0.0");
        const QString address = QStringLiteral("192.0.2.7");
        const QString name = QStringLiteral("cloud.example.org");
        QTest::newRow("any address") << QStringList{name, QStringLiteral("second")} << address << any << name;
        QTest::newRow("the certificate's address") << QStringList{name} << address << address << address;
        QTest::newRow("another address") << QStringList{name} << address << QStringLiteral("192.0.2.8") << name;
        QTest::newRow("no name") << QStringList() << address << any << address;
        QTest::newRow("nothing at all") << QStringList() << QString() << any << QString();
    }
    void namesForClients()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QString, vouchedAddress);
        QFETCH(const QString, listening);
        QFETCH(const QString, expected);
        TlsIdentity identity;
        identity.dnsNames = names;
        if (!vouchedAddress.isEmpty())
            identity.addresses.append(QHostAddress(vouchedAddress));
        QCOMPARE(nameForClients(identity, QHostAddress(listening)), expected);
    }

    void warnsOfTheTime()
    {
        using namespace std::chrono_literals;
        TlsIdentity identity;
        identity.validFrom = *parseTimestamp(QStringLiteral("2026-01-01T00:00:00Z"));
        identity.validUntil = *parseTimestamp(QStringLiteral("2026-12-31T00:00:00Z"));
        QCOMPARE(validityWarning(identity, identity.validFrom), QString());
        QCOMPARE(validityWarning(identity, identity.validUntil), QString());
        QVERIFY(validityWarning(identity, identity.validFrom - 1us).contains(QLatin1String("2026-01-01")));
        const QString expired = validityWarning(identity, identity.validUntil + 1us);
        QVERIFY(expired.contains(QLatin1String("expired on 2026-12-31")));
        QVERIFY(expired.contains(QLatin1String("renew")));
    }
};

QTEST_GUILESS_MAIN(TlsIdentityTest)
#include "tst_tlsidentity.moc"
