// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/secretmask.h"
#include "app/service/servicelog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace touchstone;
using namespace touchstone::cloud;

/// What reaches the log: one line per entry, and no secret in it.
class ServiceLogTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray line(LogFormat format, const QString &message, QtMsgType type = QtWarningMsg)
    {
        LogRecord record;
        record.time = *parseTimestamp(QStringLiteral("2026-01-15T10:00:00Z"));
        record.type = type;
        record.category = QStringLiteral("touchstone.test");
        record.message = message;
        return logLine(format, record);
    }

private Q_SLOTS:
    /// Every kind of secret in every place where one has been seen, or could be.
    void secretsAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const QStringList secrets{QStringLiteral("0123456789abcdef0123456789abcdef"), QStringLiteral("hunter2"),
            QStringLiteral("p4ss-w0rd_~."), QStringLiteral("Zm9vOmJhcg=="), QStringLiteral("geheim%20wort")};
        // %1 is the secret; names that vary in case, spelling and encoding.
        const QStringList places{QStringLiteral("Authorization: Bearer %1"), QStringLiteral("authorization:Bearer  %1"),
            QStringLiteral("AUTHORIZATION: Basic %1"), QStringLiteral("Proxy-Authorization: Digest a=\"%1"),
            QStringLiteral("Authorization: %1"), QStringLiteral("the header bearer %1 was refused"),
            QStringLiteral("Cookie: session=%1; b=2"), QStringLiteral("X-Api-Key: %1"),
            QStringLiteral("X-Dt-Signature: %1"), QStringLiteral("GET /v2/projects?token=%1 HTTP/1.1"),
            QStringLiteral("/v2/projects?a=b&access_token=%1&c=d"), QStringLiteral("?to%6ben=%1"),
            QStringLiteral("?%74%6F%6B%65%6E=%1"), QStringLiteral("?next=%2Fv2%3Ftoken%3D%1"),
            QStringLiteral("?next=%252Fv2%253Ftoken%253D%1"), QStringLiteral("grant_type=x&assertion=%1"),
            QStringLiteral("client_secret=%1"), QStringLiteral("signature_secret=%1"), QStringLiteral("password=%1"),
            QStringLiteral("apiKey=%1"), QStringLiteral("https://user:%1@host.example/path"),
            QStringLiteral("https://%1@host.example"), QStringLiteral("https://user:a@%1@host.example/"),
            QStringLiteral("https://user:a/%1@host.example/"), QStringLiteral("url=https%3A%2F%2Fuser%3A%1%40host"),
            QStringLiteral("{\"signatureSecret\":\"%1\",\"url\":\"x\"}"), QStringLiteral("{\"secret\" : \"%1\"}"),
            QStringLiteral("{\"access_token\":\"%1\""), QStringLiteral("{\"secret\":\"a\\\"%1\"}"),
            QStringLiteral("\"{\\\"secret\\\":\\\"%1\\\"}\""), QStringLiteral("{\"secret\":\"cut off %1"),
            QStringLiteral("{\"headers\":{\"X-Api-Key\":\"%1\",\"Authorization\":\"%1\"}}"),
            QStringLiteral("-----BEGIN PRIVATE KEY-----\n%1\n-----END PRIVATE KEY-----"),
            QStringLiteral("-----BEGIN EC PRIVATE KEY-----\n%1")};
        for (const QString &place : places) {
            for (const QString &secret : secrets) {
                const QString text = QString(place).replace(QStringLiteral("%1"), secret);
                QTest::newRow(qPrintable(text)) << text << secret;
            }
        }
        const auto alone = [](const char *name, const QString &secret) {
            QTest::newRow(name) << QStringLiteral("it was ") + secret + QStringLiteral(", they say") << secret;
        };
        alone("a key's secret alone", secrets.first());
        alone("an access token alone", QStringLiteral("aB3-xYz_0123456789ABCDEFabcdef0123456789-_Q"));
        alone("a JWT", QStringLiteral("eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjF9.c2lnbmF0dXJl"));
        alone("a JWT's head", QStringLiteral("eyJhbGciOiJIUzI1NiJ9"));
        alone("a JWT, encoded", QStringLiteral("eyJhbGciOiJIUzI1NiJ9%2EeyJpYXQiOjF9%2Ec2lnbmF0dXJl"));
    }
    void secretsAreMasked()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, secret);
        QVERIFY2(!maskSecrets(text).contains(secret), qPrintable(maskSecrets(text)));
        QVERIFY(maskSecrets(text).contains(QLatin1String("***")));
        for (const LogFormat format : {LogFormat::Text, LogFormat::Journal, LogFormat::Json})
            QVERIFY(!line(format, text).contains(secret.toUtf8()));
    }

    void whatIsNoSecretStays_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *text) { QTest::newRow(text) << QString::fromLatin1(text); };
        row("projects/dc2jqdbqsisi9g2hbkug/dataconnectors/dc2jqdjqsisi9g2hbl00 is disabled by the system");
        row("serving https://127.0.0.1:8477/v2");
        row("the token is expired or invalid");
        row("--metrics-token /etc/touchstone/token: No such file or directory");
        row("GET /v2/projects?page_size=10&labels=a%3Db");
        row("Could not use /var/lib/touchstone-cloud/queue.sqlite: the disk is full");
        row("\"displayName\":\"Basement\"");
    }
    void whatIsNoSecretStays()
    {
        QFETCH(const QString, text);
        QCOMPARE(maskSecrets(text), text);
    }

    void formats()
    {
        QCOMPARE(line(LogFormat::Text, QStringLiteral("Kjøkken")),
            QByteArray("2026-01-15T10:00:00.000000Z warning touchstone.test: Kjøkken\n"));
        QCOMPARE(line(LogFormat::Journal, QStringLiteral("x"), QtDebugMsg), QByteArray("<7>touchstone.test: x\n"));
        QCOMPARE(line(LogFormat::Journal, QStringLiteral("x"), QtInfoMsg), QByteArray("<6>touchstone.test: x\n"));
        QCOMPARE(line(LogFormat::Journal, QStringLiteral("x"), QtWarningMsg), QByteArray("<4>touchstone.test: x\n"));
        QCOMPARE(line(LogFormat::Journal, QStringLiteral("x"), QtCriticalMsg), QByteArray("<3>touchstone.test: x\n"));
        QCOMPARE(line(LogFormat::Json, QStringLiteral("projects/p/dataconnectors/c fails")),
            QByteArray("{\"time\":\"2026-01-15T10:00:00.000000Z\",\"level\":\"warning\","
                       "\"category\":\"touchstone.test\",\"message\":\"projects/p/dataconnectors/c fails\","
                       "\"fields\":{\"connector\":\"projects/p/dataconnectors/c\"}}\n"));
    }

    void nothingBreaksOutOfTheLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("newline") << QStringLiteral("a\n<0>touchstone: forged");
        QTest::newRow("carriage return") << QStringLiteral("a\rforged");
        QTest::newRow("null") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("forged"));
        QTest::newRow("escape sequence") << QStringLiteral("a\u001b[2Jforged");
        QTest::newRow("eight-bit escape") << QStringLiteral("a\u009b2Jforged");
        QTest::newRow("delete") << QStringLiteral("a\u007f");
        QTest::newRow("line separator") << QStringLiteral("a\u2028forged");
        QTest::newRow("turned direction") << QStringLiteral("a\u202eforged");
        QTest::newRow("half a character") << QString(QStringLiteral("a") + QChar(0xd800));
        QTest::newRow("quotation mark") << QStringLiteral("a\",\"level\":\"fatal");
        QTest::newRow("very long, with a second entry behind")
            << QString(100'000, QLatin1Char('x')) + QStringLiteral("<0>");
    }
    void nothingBreaksOutOfTheLine()
    {
        QFETCH(const QString, text);
        for (const LogFormat format : {LogFormat::Text, LogFormat::Journal, LogFormat::Json}) {
            const QByteArray written = line(format, text);
            QVERIFY(written.endsWith('\n'));
            QVERIFY2(written.size() < 48LL * 1024, "longer than an entry of the journal");
            const QString shown = QString::fromUtf8(written.chopped(1));
            for (const QChar character : shown) {
                const char16_t code = character.unicode();
                QVERIFY(code >= 0x20 && (code < 0x7f || code > 0x9f) && code != 0x2028 && code != 0x202e);
            }
        }
        const QJsonObject json = QJsonDocument::fromJson(line(LogFormat::Json, text)).object();
        QCOMPARE(json.value(QLatin1String("level")).toString(), QStringLiteral("warning"));
    }
};

QTEST_GUILESS_MAIN(ServiceLogTest)
#include "tst_servicelog.moc"
