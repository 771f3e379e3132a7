// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layering.h"

#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace touchstone {

/// Keeps the promises of the folders (ARCHITECTURE.md): every #include line of the product is judged by the table
/// below.
class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void accepts_data();
    void accepts();
    void namesFileLineAndRule();
    void knowsTheModulesOfQt();
    void everySourceKeepsTheRules();
    void findsTypesByTheirWholeNames();
    void aNameMeansOneThing();
};

namespace {

using test::LayeringChecker;
using test::LayerRule;

/// folder | our folders it may use | families it may use | headers it must not include all the same
QList<LayerRule> layers()
{
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    const auto row = [&](const char *folder, const char *mayUse, const char *families, const char *never = "") {
        return LayerRule{QString::fromLatin1(folder), words(mayUse), words(families), words(never)};
    };
    // What people see: neither sockets nor SQL nor JSON.
    const char *json =
        "QJson* QCbor* models/domain/jsonwriter.h models/domain/jsonreader.h "
        "models/settings/alertrulesjson.h models/settings/formersettings.h models/settings/memberreader.h "
        "models/settings/settingsjson.h models/settings/settingsfile.h";
    // clang-format off
    return {
        row("models/domain",  "",                                        "QtCore simdjson"),
        row("models/sqlite",  "models/domain",                           "QtCore QtSql"),
        row("models/history", "models/domain models/sqlite",             "QtCore QtSql"),
        row("models/items",   "models/domain",                           "QtCore"),
        row("models/settings", "models/domain",                          "QtCore"),

        row("app/jwt",        "",                                        "QtCore openssl"),
        row("app/httpguard",  "",                                        "QtCore QtNetwork"),
        row("app/process",    "",                                        "QtCore"),
        row("app/instance",   "models/domain",                           "QtCore QtNetwork"),
        row("app/notify",     "",                                        "QtCore QtGui QtDBus"),
        row("app/api",        "models/domain app/jwt",                   "QtCore QtNetwork"),
        row("app/cloud",      "models/domain models/sqlite app/jwt app/httpguard",
                                                                         "QtCore QtNetwork QtHttpServer QtSql curl openssl"),
        row("app/receiver",   "models/domain app/jwt app/httpguard",     "QtCore QtNetwork QtHttpServer QtSql curl openssl"),
        row("app/connections", "models/domain app/api",                   "QtCore QtNetwork QtDBus qtkeychain"),
        row("app/ctl",        "models/domain app/api app/connections app/process", "QtCore"),
        row("app/recovery",   "models/domain app/api",                   "QtCore QtNetwork QtSql curl"),
        row("app/session",    "models/domain models/history models/items app/api app/recovery",
                                                                         "QtCore"),
        // The programs: they put the parts together.
        row("app/service",    "models/domain app/jwt app/httpguard app/process app/cloud app/receiver",
                                                                         "QtCore QtNetwork"),
        row("app/desktop",    "models/domain models/history models/items models/settings app/jwt app/api app/connections app/session app/instance app/notify ui",
                                                                         "QtCore QtGui QtWidgets"),

        row("ui",             "models/domain models/items models/settings", "QtCore QtGui QtWidgets QtSvg QtSvgWidgets", json),
        // The only folder that knows the chart library, so that a successor can replace it.
        row("ui/charts",      "models/domain models/items models/settings ui/common", "QtCore QtGui QtWidgets QtCharts QtSvg", json),
    };
    // clang-format on
}

LayeringChecker checker()
{
    return {layers(), test::installedQtModuleOf};
}

QStringList sourcesIn(const QDir &top, const QStringList &patterns)
{
    QStringList sources;
    for (const char *folder : {"app", "models", "ui"}) {
        QDirIterator files(
            top.filePath(QString::fromLatin1(folder)), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            sources.append(files.next());
    }
    return sources;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// The types that a header defines outside of others, with their namespaces; as our formatter writes them.
QStringList typesIn(const QByteArray &header)
{
    static const QRegularExpression place(
        QStringLiteral("^namespace ([a-z:]+) \\{|^(?:struct|class) (\\w+)(?: final)?(?: : [^;]+)?$"));
    QStringList types;
    QString space;
    const QStringList lines = QString::fromUtf8(header).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = place.match(line);
        if (match.hasCaptured(1))
            space = match.captured(1);
        if (match.hasCaptured(2))
            types.append(space + QLatin1String("::") + match.captured(2));
    }
    return types;
}

void addRow(const char *name, const char *path, const char *source)
{
    QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(source);
}

} // namespace

void LayeringTest::finds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("source");
    addRow("a folder without a rule", "models/other/a.h", "");
    addRow("a file outside of the folders", "main.cpp", "");
    addRow("settings in the session", "app/session/a.cpp", "#include \"models/settings/settings.h\"");
    addRow("a socket in the ui", "ui/feed/a.cpp", "#include <QTcpSocket>");
    addRow("a socket in the ui, with its module", "ui/feed/a.cpp", "#include <QtNetwork/QTcpSocket>");
    addRow("a socket in the ui, by its old name", "ui/feed/a.cpp", "#include <qtcpsocket.h>");
    addRow("SQL in the ui", "ui/mainwindow.cpp", "#include <QSqlQuery>");
    addRow("JSON in the ui", "ui/editor/a.cpp", "#include <QJsonObject>");
    addRow("JSON in the ui, with its module", "ui/editor/a.cpp", "#include <QtCore/QJsonDocument>");
    addRow("our JSON writer in the ui", "ui/editor/a.cpp", "#include \"models/domain/jsonwriter.h\"");
    addRow("the session in the ui", "ui/mainwindow.h", "#include \"app/session/session.h\"");
    addRow("the cloud in the ui", "ui/mainwindow.h", "#include \"app/cloud/eventintake.h\"");
    addRow("charts outside of ui/charts", "ui/connectors/a.cpp", "#include <QChartView>");
    addRow("JSON in ui/charts", "ui/charts/a.cpp", "#include <QJsonArray>");
    addRow("a page in ui/charts", "ui/charts/a.cpp", "#include \"ui/feed/feedpage.h\"");
    addRow("a widget in the session", "app/session/a.cpp", "#include <QWidget>");
    addRow("a window in the session", "app/session/a.cpp", "#include \"ui/mainwindow.h\"");
    addRow("the keychain in the session", "app/session/a.cpp", "#include <qt6keychain/keychain.h>");
    addRow("the session among the connections", "app/connections/a.cpp", "#include \"app/session/session.h\"");
    addRow("the cloud in the session", "app/session/a.cpp", "#include \"app/cloud/registry/registry.h\"");
    addRow("the session in touchstonectl", "app/ctl/a.cpp", "#include \"app/session/session.h\"");
    addRow("a widget in touchstonectl", "app/ctl/a.cpp", "#include <QWidget>");
    addRow("a colour in a model", "models/items/a.cpp", "#include <QColor>");
    addRow("history in items", "models/items/a.cpp", "#include \"models/history/samplestore.h\"");
    addRow("items in history", "models/history/a.cpp", "#include \"models/items/touchmodel.h\"");
    addRow("SQL in the domain", "models/domain/a.cpp", "#include <QSqlDatabase>");
    addRow("the client in the domain", "models/domain/a.cpp", "#include \"app/api/apiclient.h\"");
    addRow("the domain in jwt", "app/jwt/a.h", "#include \"models/domain/result.h\"");
    addRow("items in the client", "app/api/a.cpp", "#include \"models/items/eventfeedmodel.h\"");
    addRow("curl in the client", "app/api/a.cpp", "#include <curl/curl.h>");
    addRow("the client in the cloud", "app/cloud/server/a.cpp", "#include \"app/api/apiclient.h\"");
    addRow("the receiver in the cloud", "app/cloud/server/a.cpp", "#include \"app/receiver/receiver.h\"");
    addRow("a window in the service", "app/service/main.cpp", "#include <QApplication>");
    addRow("a header without its folder", "ui/feed/a.cpp", "#include \"feedpage.h\"");
    addRow("a way out of the folder", "ui/feed/a.cpp", "#include \"../../app/api/apiclient.h\"");
    addRow("an unknown library", "models/domain/a.cpp", "#include <boost/asio.hpp>");
    addRow("blanks around", "ui/a.cpp", "  #  include   <QTcpSocket> // why");
}

void LayeringTest::finds()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, source);
    QCOMPARE(checker().check(path, source).size(), 1);
}

void LayeringTest::accepts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("source");
    addRow(
        "the standard library", "models/domain/a.cpp", "#include <algorithm>\n#include <cstdint>\n#include <math.h>");
    addRow("the operating system", "app/cloud/queue/a.cpp", "#include <sys/epoll.h>\n#include <unistd.h>");
    addRow("its own folder", "models/domain/a.cpp", "#include \"models/domain/a.h\"\n#include \"a.moc\"");
    addRow("a neighbour within the ui", "ui/feed/a.cpp", "#include \"ui/common/theme.h\"");
    addRow(
        "what is no include", "ui/feed/a.cpp", "// #include <QTcpSocket>\nconst char *s = \"#include <QTcpSocket>\";");
    addRow("charts in ui/charts", "ui/charts/a.cpp", "#include <QChartView>\n#include <QtCharts/QLineSeries>");
    addRow(
        "the window in the desktop", "app/desktop/main.cpp", "#include \"ui/mainwindow.h\"\n#include <QApplication>");
    addRow("the keychain among the connections", "app/connections/a.cpp", "#include <qt6keychain/keychain.h>");
    addRow("curl in the cloud", "app/cloud/delivery/a.cpp", "#include <curl/curl.h>");
    addRow("one part of the cloud in another", "app/cloud/server/a.cpp", "#include \"app/cloud/queue/queuestore.h\"");
    addRow("nothing", "ui/a.cpp", "");
}

void LayeringTest::accepts()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, source);
    QCOMPARE(checker().check(path, source), QStringList());
}

void LayeringTest::namesFileLineAndRule()
{
    const QStringList messages =
        checker().check(QStringLiteral("models/items/a.cpp"), "#include <QObject>\n"
                                                              "\n"
                                                              "#include <QTcpSocket>\n"
                                                              "#include \"app/api/apiclient.h\"\n");
    QCOMPARE(messages,
        (QStringList{QStringLiteral("models/items/a.cpp:3: QTcpSocket is included, but models/items/ may use QtCore "
                                    "alone, not QtNetwork"),
            QStringLiteral("models/items/a.cpp:4: app/api/apiclient.h is included, but beside itself models/items/ may "
                           "use models/domain alone")}));
}

void LayeringTest::knowsTheModulesOfQt()
{
    // Without the headers of Qt every include would be unknown; say so once and plainly.
    QCOMPARE(test::installedQtModuleOf(QStringLiteral("QObject")), QStringLiteral("QtCore"));
    QCOMPARE(test::installedQtModuleOf(QStringLiteral("QWidget")), QStringLiteral("QtWidgets"));
    QCOMPARE(test::installedQtModuleOf(QStringLiteral("QTcpSocket")), QStringLiteral("QtNetwork"));
    QCOMPARE(test::installedQtModuleOf(QStringLiteral("vector")), QString());
}

void LayeringTest::everySourceKeepsTheRules()
{
    const QDir top(QStringLiteral(TEST_DATA_DIR "/../.."));
    const LayeringChecker rules = checker();
    const QStringList sources = sourcesIn(top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY(sources.size() > 50);
    QStringList broken;
    for (const QString &path : sources)
        broken += rules.check(top.relativeFilePath(path), contentOf(path));
    QVERIFY2(broken.isEmpty(), qPrintable(QLatin1Char('\n') + broken.join(QLatin1Char('\n'))));
}

/// Two types of one name in one namespace break the one definition rule ([basic.def.odr]): it compiles, it links, and
/// each file may use the other's members.
void LayeringTest::aNameMeansOneThing()
{
    const QDir top(QStringLiteral(TEST_DATA_DIR "/../.."));
    QHash<QString, QStringList> headersOf;
    for (const QString &header : sourcesIn(top, {QStringLiteral("*.h")})) {
        for (const QString &type : typesIn(contentOf(header)))
            headersOf[type].append(top.relativeFilePath(header));
    }
    QVERIFY(headersOf.size() > 100);
    for (auto type = headersOf.cbegin(); type != headersOf.cend(); ++type)
        QVERIFY2(type->size() == 1, qPrintable(type.key() + QLatin1String(": ") + type->join(QLatin1Char(' '))));
}

void LayeringTest::findsTypesByTheirWholeNames()
{
    const QByteArray source =
        "namespace touchstone::cloud {\nclass Declared;\nstruct Post\n{\n};\n"
        "class Sender final : public QObject\n{\n};\n}\nnamespace touchstone {\nclass Post\n{};\n}\n";
    QCOMPARE(typesIn(source), (QStringList{QStringLiteral("touchstone::cloud::Post"),
                                  QStringLiteral("touchstone::cloud::Sender"), QStringLiteral("touchstone::Post")}));
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::LayeringTest)
#include "tst_layering.moc"
