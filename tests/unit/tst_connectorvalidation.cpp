// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/connectorvalidation.h"

#include <QTest>

#include <functional>

using namespace touchstone;
using namespace touchstone::cloud;
using Status = ConnectorStatusTraits::Enum;

namespace {

using Change = std::function<void(DataConnector &)>;

DataConnector validConnector()
{
    DataConnector connector;
    connector.displayName = QStringLiteral("Møterom til Power BI");
    connector.events = {EventTypeTraits::Enum::Touch, EventTypeTraits::Enum::Temperature};
    connector.labels = {QStringLiteral("name"), QStringLiteral("etasje")};
    HttpConfig http;
    http.url = QStringLiteral("https://user:pass%20word@receiver.example.com:8443/dt?a=b");
    http.signatureSecret = QStringLiteral("a secret of our own");
    http.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer abc")}};
    connector.httpConfig = http;
    return connector;
}

QString text(qsizetype length)
{
    return QString(length, QLatin1Char('x'));
}

} // namespace

class ConnectorValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void urls_data();
    void urls();
    void errorsHoldNoSecrets_data();
    void errorsHoldNoSecrets();
    void takesWhatIsAtTheLimits();
    void removesRepeatsAndUnknownMembers();
    void httpOnLoopbackIsASwitch();
    void aUrlThatStaysIsNotJudgedAgain();
    void statusRules_data();
    void statusRules();
    void typeIsFixed();
};

void ConnectorValidationTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const char *field, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row("another type", "type 'AWS_SQS'", [](DataConnector &c) { c.type = ConnectorTypeTraits::Enum::AwsSqs; });
    row("an unknown type", "type 'PIGEON'", [](DataConnector &c) { c.type = ConnectorType::fromText(u"PIGEON"); });
    row("disabled by the system", "status 'SYSTEM_DISABLED'",
        [](DataConnector &c) { c.status = Status::SystemDisabled; });
    row("an unknown status", "status 'PAUSED'",
        [](DataConnector &c) { c.status = ConnectorStatus::fromText(u"PAUSED"); });
    row("a display name too long", "displayName 257", [](DataConnector &c) { c.displayName = text(257); });
    row("no httpConfig", "httpConfig", [](DataConnector &c) { c.httpConfig.reset(); });
    row("an unknown event type", "events 'smell'",
        [](DataConnector &c) { c.events.append(EventType::fromText(u"smell")); });
    row("ping, which is not forwarded", "events 'ping'",
        [](DataConnector &c) { c.events = {EventTypeTraits::Enum::Ping}; });
    row("an empty label key", "labels", [](DataConnector &c) { c.labels.append(QString()); });
    row("a label key too long", "labels", [](DataConnector &c) { c.labels.append(text(101)); });
    row("a secret too long", "httpConfig.signatureSecret 257",
        [](DataConnector &c) { c.httpConfig->signatureSecret = text(257); });
    row("too many headers", "httpConfig.headers 21", [](DataConnector &c) {
        for (int i = 0; i < 20; ++i)
            c.httpConfig->headers.insert(QStringLiteral("X-%1").arg(i), QStringLiteral("v"));
    });
    for (const char *name : {"", "with space", "with:colon", "bad\n", "\xc3\xa6\xc3\xb8\xc3\xa5", "a(b)"}) {
        row(qPrintable(QStringLiteral("header name <%1>").arg(QString::fromUtf8(name).simplified())),
            "httpConfig.headers",
            [name](DataConnector &c) { c.httpConfig->headers.insert(QString::fromUtf8(name), QStringLiteral("v")); });
    }
    row("a header name too long", "httpConfig.headers",
        [](DataConnector &c) { c.httpConfig->headers.insert(text(257), QStringLiteral("v")); });
    row("a header value too long", "httpConfig.headers 4097 'X-A'",
        [](DataConnector &c) { c.httpConfig->headers.insert(QStringLiteral("X-A"), text(4097)); });
    for (const char *value : {"a\r\nHost: evil", "a\nb", "a\rb"}) {
        row(qPrintable(QStringLiteral("header value <%1>").arg(QString::fromLatin1(value).simplified())),
            "httpConfig.headers 'X-A'", [value](DataConnector &c) {
                c.httpConfig->headers.insert(QStringLiteral("X-A"), QString::fromLatin1(value));
            });
    }
    row("a header value with NUL", "httpConfig.headers 'X-A'", [](DataConnector &c) {
        c.httpConfig->headers.insert(QStringLiteral("X-A"), QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    });
    for (const char *name : {"Host", "content-length", "Content-Type", "Transfer-Encoding", "CONNECTION",
             "X-Dt-Signature", "dt-asymmetric-signature"}) {
        row(qPrintable(QStringLiteral("reserved header %1").arg(QString::fromLatin1(name))), "httpConfig.headers",
            [name](DataConnector &c) { c.httpConfig->headers.insert(QString::fromLatin1(name), QStringLiteral("v")); });
    }
    row("one header in two cases", "httpConfig.headers", [](DataConnector &c) {
        c.httpConfig->headers.insert(QStringLiteral("X-A"), QStringLiteral("1"));
        c.httpConfig->headers.insert(QStringLiteral("x-a"), QStringLiteral("2"));
    });
}

void ConnectorValidationTest::refuses()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    DataConnector connector = validConnector();
    change(connector);

    const auto checked = ConnectorValidation().checkNew(connector);

    QVERIFY(!checked);
    QCOMPARE(checked.failure().kind, Failure::Kind::Invalid);
    const QString message = checked.failure().message;
    for (const QString &part : field.split(QLatin1Char(' ')))
        QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(message.startsWith(field.section(QLatin1Char(' '), 0, 0)), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral(": ")), qPrintable(message)); // the remedy follows
}

void ConnectorValidationTest::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, const QString &url, bool valid) { QTest::newRow(name) << url << valid; };
    row("plain", QStringLiteral("https://example.com/hook"), true);
    row("loopback", QStringLiteral("https://localhost:4711/healthy"), true);
    row("IPv4", QStringLiteral("https://127.0.0.1/x"), true);
    row("IPv6", QStringLiteral("https://[::1]:8443/x"), true);
    row("international host", QStringLiteral("https://blåbær.no/x"), true);
    row("user info", QStringLiteral("https://u:p@example.com/"), true);
    row("upper-case scheme", QStringLiteral("HTTPS://example.com/"), true);
    row("no path", QStringLiteral("https://example.com"), true);
    row("as long as may be", QStringLiteral("https://example.com/") + text(2028), true);
    row("one character too long", QStringLiteral("https://example.com/") + text(2029), false);
    row("empty", QString(), false);
    row("http", QStringLiteral("http://example.com/"), false);
    row("http on loopback", QStringLiteral("http://127.0.0.1/"), false);
    row("ftp", QStringLiteral("ftp://example.com/"), false);
    row("file", QStringLiteral("file:///etc/passwd"), false);
    row("no scheme", QStringLiteral("example.com/hook"), false);
    row("no host", QStringLiteral("https:///hook"), false);
    row("port zero", QStringLiteral("https://127.0.0.1:0/hook"), false);
    row("scheme only", QStringLiteral("https://"), false);
    row("user info but no host", QStringLiteral("https://u:p@/hook"), false);
    row("blanks", QStringLiteral("https://example.com/a b"), false);
    row("leading blank", QStringLiteral(" https://example.com/"), false);
    row("line break", QStringLiteral("https://example.com/\r\nX: y"), false);
    row("port out of range", QStringLiteral("https://example.com:99999/"), false);
    row("port is no number", QStringLiteral("https://example.com:http/"), false);
    row("half an IPv6 address", QStringLiteral("https://[::1/"), false);
    row("bad escape", QStringLiteral("https://example.com/%zz"), false);
    row("words", QStringLiteral("not a url"), false);
}

void ConnectorValidationTest::urls()
{
    QFETCH(QString, url);
    QFETCH(bool, valid);
    DataConnector connector = validConnector();
    connector.httpConfig->url = url;

    const auto checked = ConnectorValidation().checkNew(connector);

    QCOMPARE(checked.ok(), valid);
    if (valid)
        QCOMPARE(checked->httpConfig->url, url); // as given
    else
        QVERIFY2(checked.failure().message.startsWith(QStringLiteral("httpConfig.url ")),
            qPrintable(checked.failure().message));
}

void ConnectorValidationTest::errorsHoldNoSecrets_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << QStringLiteral("http://kari:hemmelig@example.com/");
    QTest::newRow("no host") << QStringLiteral("https://kari:hemmelig@/x");
    QTest::newRow("no URL") << QStringLiteral("kari:hemmelig@example.com");
    QTest::newRow("a slash in the password") << QStringLiteral("https://kari:hem/hemmelig@example.com/");
    QTest::newRow("an at sign in the password") << QStringLiteral("http://kari:a@hemmelig@example.com/");
    QTest::newRow("a blank in the password") << QStringLiteral("https://kari:hemmelig and@example.com/");
    QTest::newRow("too long") << QStringLiteral("https://kari:hemmelig@example.com/") + text(3000);
}

void ConnectorValidationTest::errorsHoldNoSecrets()
{
    QFETCH(QString, url);
    DataConnector connector = validConnector();
    connector.httpConfig->url = url;

    const auto checked = ConnectorValidation().checkNew(connector);

    QVERIFY(!checked);
    const QString all = checked.failure().message + checked.failure().detail;
    QVERIFY2(!all.contains(QStringLiteral("hemmelig")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("kari")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("***@")), qPrintable(all));

    connector = validConnector();
    connector.httpConfig->headers.insert(QStringLiteral("X-Token"), QStringLiteral("hemmelig\n"));
    QVERIFY(!ConnectorValidation().checkNew(connector).failure().message.contains(QStringLiteral("hemmelig")));
    connector = validConnector();
    connector.httpConfig->signatureSecret = QStringLiteral("hemmelig").repeated(40);
    QVERIFY(!ConnectorValidation().checkNew(connector).failure().message.contains(QStringLiteral("hemmelig")));
}

void ConnectorValidationTest::takesWhatIsAtTheLimits()
{
    DataConnector connector = validConnector();
    connector.displayName = text(256);
    connector.labels = {text(100)};
    connector.httpConfig->signatureSecret = text(256);
    connector.httpConfig->headers.clear();
    for (int i = 0; i < 19; ++i)
        connector.httpConfig->headers.insert(QStringLiteral("X-%1").arg(i), text(4096));
    connector.httpConfig->headers.insert(text(256), QString());

    const auto checked = ConnectorValidation().checkNew(connector);

    QVERIFY2(checked.ok(), checked ? "" : qPrintable(checked.failure().message));
    QCOMPARE(*checked, connector);
}

void ConnectorValidationTest::removesRepeatsAndUnknownMembers()
{
    DataConnector connector = validConnector();
    connector.events = {EventTypeTraits::Enum::Touch, EventTypeTraits::Enum::Contact, EventTypeTraits::Enum::Touch};
    connector.labels = {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")};
    connector.unknownMembers.insert(QStringLiteral("pubsubConfig"), QJsonValue());
    connector.httpConfig->unknownMembers.insert(QStringLiteral("colour"), QStringLiteral("red"));

    const auto checked = ConnectorValidation().checkNew(connector);

    QVERIFY(checked.ok());
    const QList<EventType> events{EventTypeTraits::Enum::Touch, EventTypeTraits::Enum::Contact};
    QCOMPARE(checked->events, events);
    QCOMPARE(checked->labels, (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    QVERIFY(checked->unknownMembers.isEmpty());
    QVERIFY(checked->httpConfig->unknownMembers.isEmpty());
}

void ConnectorValidationTest::httpOnLoopbackIsASwitch()
{
    const ConnectorValidation relaxed(ConnectorValidation::Rules{true});
    DataConnector connector = validConnector();
    for (const char *url : {"http://127.0.0.1:80/", "http://localhost/x", "http://[::1]/"}) {
        connector.httpConfig->url = QString::fromLatin1(url);
        QVERIFY2(relaxed.checkNew(connector).ok(), url);
    }
    for (const char *url :
        {"http://example.com/", "http://192.168.0.1/", "http://localhost.example.com/", "ws://localhost/"}) {
        connector.httpConfig->url = QString::fromLatin1(url);
        QVERIFY2(!relaxed.checkNew(connector).ok(), url);
    }
}

void ConnectorValidationTest::aUrlThatStaysIsNotJudgedAgain()
{
    DataConnector current = validConnector();
    current.httpConfig->url = QStringLiteral("http://localhost/x"); // from when that was allowed
    DataConnector changed = current;
    changed.status = Status::UserDisabled;
    QVERIFY(ConnectorValidation().checkUpdate(current, changed).ok());
    changed.httpConfig->url = QStringLiteral("http://localhost/y");
    QVERIFY(!ConnectorValidation().checkUpdate(current, changed).ok());
}

void ConnectorValidationTest::statusRules_data()
{
    QTest::addColumn<ConnectorStatus>("from");
    QTest::addColumn<ConnectorStatus>("to");
    QTest::addColumn<bool>("valid");
    QTest::newRow("disable") << ConnectorStatus(Status::Active) << ConnectorStatus(Status::UserDisabled) << true;
    QTest::newRow("enable") << ConnectorStatus(Status::UserDisabled) << ConnectorStatus(Status::Active) << true;
    QTest::newRow("enable after the system")
        << ConnectorStatus(Status::SystemDisabled) << ConnectorStatus(Status::Active) << true;
    QTest::newRow("disable after the system")
        << ConnectorStatus(Status::SystemDisabled) << ConnectorStatus(Status::UserDisabled) << true;
    QTest::newRow("edit while disabled by the system")
        << ConnectorStatus(Status::SystemDisabled) << ConnectorStatus(Status::SystemDisabled) << true;
    QTest::newRow("play the system") << ConnectorStatus(Status::Active) << ConnectorStatus(Status::SystemDisabled)
                                     << false;
    QTest::newRow("play the system once more")
        << ConnectorStatus(Status::UserDisabled) << ConnectorStatus(Status::SystemDisabled) << false;
    QTest::newRow("unknown") << ConnectorStatus(Status::Active) << ConnectorStatus::fromText(u"SLEEPING") << false;
    QTest::newRow("none") << ConnectorStatus(Status::Active) << ConnectorStatus::fromText(u"") << false;
}

void ConnectorValidationTest::statusRules()
{
    QFETCH(ConnectorStatus, from);
    QFETCH(ConnectorStatus, to);
    QFETCH(bool, valid);
    DataConnector current = validConnector();
    current.status = from;
    DataConnector changed = current;
    changed.status = to;
    changed.displayName = QStringLiteral("another name");

    const auto checked = ConnectorValidation().checkUpdate(current, changed);

    QCOMPARE(checked.ok(), valid);
    if (valid)
        QCOMPARE(checked->status, to);
}

void ConnectorValidationTest::typeIsFixed()
{
    const DataConnector current = validConnector();
    DataConnector changed = current;
    changed.type = ConnectorTypeTraits::Enum::GoogleCloudPubsub;

    const auto checked = ConnectorValidation().checkUpdate(current, changed);

    QVERIFY(!checked);
    QVERIFY(checked.failure().message.contains(QStringLiteral("leave it HTTP_PUSH")));
}

QTEST_GUILESS_MAIN(ConnectorValidationTest)
#include "tst_connectorvalidation.moc"
