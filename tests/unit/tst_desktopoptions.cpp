// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"
#include "app/desktop/connections.h"
#include "app/desktop/options.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::desktop;

class tst_DesktopOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongArgumentsAreRefused_data();
    void wrongArgumentsAreRefused();
    void withoutArgumentsItIsTheLocalCloud();
    void aKeyFileLeadsToTheVendor();
    void unreadableKeyFilesSayWhy();
    void aKeyFileBecomesAConnection();
    void aLinkIsTaken();
    void theBackgroundCommandLeadsBackHere();
    void autostartIsAFileOfItsOwn();
    void argumentsOfAutostartAreQuoted_data();
    void argumentsOfAutostartAreQuoted();
};

void tst_DesktopOptions::wrongArgumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")} << QStringLiteral("nonsense");
    QTest::newRow("stray word") << QStringList{QStringLiteral("hello")} << QStringLiteral("hello");
    QTest::newRow("a link that is none") << QStringList{QStringLiteral("touchstone://connector/p")}
                                         << QStringLiteral("touchstone://connector/p");
    QTest::newRow("two links") << QStringList{QStringLiteral("touchstone://connector/p/a"),
                                      QStringLiteral("touchstone://connector/p/b")}
                               << QStringLiteral("touchstone://connector/p/b");
    QTest::newRow("both clouds") << QStringList{QStringLiteral("--local"), QStringLiteral("--credentials"),
                                        QStringLiteral("f")}
                                 << QStringLiteral("--local");
    QTest::newRow("api without key") << QStringList{QStringLiteral("--api"), QStringLiteral("https://x.example/v2")}
                                     << QStringLiteral("--credentials");
    QTest::newRow("no web address") << QStringList{QStringLiteral("--credentials"), QStringLiteral("f"),
                                           QStringLiteral("--api"), QStringLiteral("file:///etc")}
                                    << QStringLiteral("--api");
    QTest::newRow("a password in the address")
        << QStringList{QStringLiteral("--credentials"), QStringLiteral("f"), QStringLiteral("--api"),
               QStringLiteral("https://me:password@x.example/v2")}
        << QStringLiteral("--api has a user name");
    QTest::newRow("empty folder") << QStringList{QStringLiteral("--data"), QString()} << QStringLiteral("--data");
}

void tst_DesktopOptions::wrongArgumentsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<Options> options = parseOptions(QStringList{QStringLiteral("touchstone")} + arguments);
    QVERIFY(!options);
    QVERIFY2(options.failure().message.contains(named), qPrintable(options.failure().message));
}

void tst_DesktopOptions::withoutArgumentsItIsTheLocalCloud()
{
    const Result<Options> options = parseOptions({QStringLiteral("touchstone")});
    QVERIFY(options.ok());
    QVERIFY(options->isLocal());
    QVERIFY(!options->dataFolder.isEmpty());
    QVERIFY(options->remembers);
    QVERIFY(!parseOptions({QStringLiteral("touchstone"), QStringLiteral("--local")})->remembers);
}

void tst_DesktopOptions::aKeyFileLeadsToTheVendor()
{
    const Result<Options> options =
        parseOptions({QStringLiteral("touchstone"), QStringLiteral("--credentials"), QStringLiteral("key.json")});
    QVERIFY(options.ok());
    QVERIFY(!options->isLocal());
    QCOMPARE(options->api, QUrl(QStringLiteral("https://api.disruptive-technologies.com/v2")));
}

void tst_DesktopOptions::unreadableKeyFilesSayWhy()
{
    QTemporaryDir folder;
    Options options;
    options.credentialsFile = folder.filePath(QStringLiteral("missing.json"));
    QVERIFY(connectionFromFile(options).failure().message.contains(options.credentialsFile));

    QFile file(folder.filePath(QStringLiteral("large.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100'000, 'x'));
    file.close();
    options.credentialsFile = file.fileName();
    QVERIFY(connectionFromFile(options).failure().message.contains(QLatin1String("too large")));
}

void tst_DesktopOptions::aKeyFileBecomesAConnection()
{
    Options options;
    options.api = QUrl(QStringLiteral("https://api.disruptive-technologies.com/v2"));
    options.credentialsFile = QStringLiteral(TEST_DATA_DIR "/vectors/auth/credentials-file.json");
    const auto connection = connectionFromFile(options);
    QVERIFY2(connection.ok(), qPrintable(connection.ok() ? QString() : connection.failure().message));
    QCOMPARE(connection->addresses.api, options.api);
    QVERIFY(connection->addresses.local.isEmpty());
    QVERIFY(!connection->addresses.token.isEmpty());
    QCOMPARE(connection->title, QStringLiteral("Disruptive Technologies"));
}

void tst_DesktopOptions::aLinkIsTaken()
{
    const QString link = QStringLiteral("touchstone://connector/p1/c1");
    const Result<Options> options = parseOptions({QStringLiteral("touchstone"), QStringLiteral("--background"), link});
    QVERIFY(options.ok());
    QCOMPARE(options->link, link);
    QVERIFY(options->isInBackground);
    QVERIFY(!parseOptions({QStringLiteral("touchstone")})->isInBackground);
}

void tst_DesktopOptions::theBackgroundCommandLeadsBackHere()
{
    const QString program = QStringLiteral("/usr/bin/touchstone");
    QCOMPARE(
        backgroundCommand(program, *parseOptions({program})), (QStringList{program, QStringLiteral("--background")}));
    // With everything, and from any folder
    const Result<Options> options = parseOptions({program, QStringLiteral("--data"), QStringLiteral("try"),
        QStringLiteral("--project"), QStringLiteral("p1"), QStringLiteral("--credentials"), QStringLiteral("key.json"),
        QStringLiteral("--api"), QStringLiteral("https://x.example/v2"), QStringLiteral("touchstone://connector/p/c")});
    const Result<Options> again = parseOptions(backgroundCommand(program, *options));
    QVERIFY(again.ok());
    QVERIFY(again->isInBackground);
    QVERIFY(again->link.isEmpty()); // that was for once
    QCOMPARE(again->dataFolder, QDir::current().absoluteFilePath(QStringLiteral("try")));
    QCOMPARE(again->credentialsFile, QDir::current().absoluteFilePath(QStringLiteral("key.json")));
    QCOMPARE(again->project, options->project);
    QCOMPARE(again->api, options->api);
}

void tst_DesktopOptions::autostartIsAFileOfItsOwn()
{
    const QTemporaryDir folder;
    const Autostart autostart(folder.filePath(QStringLiteral("config")),
        {QStringLiteral("/opt/my programs/touchstone"), QStringLiteral("--background")});
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(false).ok()); // it is so already
    QVERIFY(autostart.setOn(true).ok());
    QVERIFY(autostart.isOn());
    QFile file(autostart.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("[Desktop Entry]\nType=Application\n"));
    QVERIFY2(content.contains("\nExec=\"/opt/my programs/touchstone\" \"--background\"\n"), content.constData());
    // Another program's way to switch it off counts.
    QFile changed(autostart.file());
    QVERIFY(changed.open(QIODevice::Append));
    changed.write("Hidden = true\n");
    changed.close();
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(true).ok());
    QVERIFY(autostart.isOn());
    QVERIFY(autostart.setOn(false).ok());
    QVERIFY(!QFileInfo::exists(autostart.file()));
    // A folder that cannot be is told.
    QFile wall(folder.filePath(QStringLiteral("wall")));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    const Autostart walled(folder.filePath(QStringLiteral("wall")), {QStringLiteral("x")});
    QVERIFY(!walled.setOn(true).ok());
}

void tst_DesktopOptions::argumentsOfAutostartAreQuoted_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << QStringLiteral("/usr/bin/touchstone") << QStringLiteral("\"/usr/bin/touchstone\"");
    QTest::newRow("blanks") << QStringLiteral("a b") << QStringLiteral("\"a b\"");
    QTest::newRow("quotes") << QStringLiteral("a\"b") << QStringLiteral("\"a\\\"b\"");
    QTest::newRow("dollars and backticks") << QStringLiteral("$a`b`") << QStringLiteral("\"\\$a\\`b\\`\"");
    QTest::newRow("backslashes") << QStringLiteral("a\\b") << QStringLiteral("\"a\\\\b\"");
    QTest::newRow("percents") << QStringLiteral("100%u") << QStringLiteral("\"100%%u\"");
}

void tst_DesktopOptions::argumentsOfAutostartAreQuoted()
{
    QFETCH(QString, argument);
    QFETCH(QString, quoted);
    QCOMPARE(execArgument(argument), quoted);
}

QTEST_GUILESS_MAIN(tst_DesktopOptions)
#include "tst_desktopoptions.moc"
