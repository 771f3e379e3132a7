// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/connectorfields.h"
#include "tests/support/quoted.h"

#include <QJsonDocument>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using test::quoted;

namespace {

DataConnector sample()
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    connector.displayName = QStringLiteral("Old");
    connector.events = {EventTypeTraits::Enum::Touch};
    connector.labels = {QStringLiteral("name")};
    connector.httpConfig = HttpConfig{QStringLiteral("https://example.com/a"), QStringLiteral("secret"),
        {{QStringLiteral("X-Tenant"), QStringLiteral("t")}}, {}};
    return connector;
}

Result<DataConnector> change(const QByteArray &query, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return changedConnector(sample(), updateMask(Query::parse(query)), object);
}

} // namespace

class UpdateMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *title, const char *query, const QByteArray &body, const char *names) {
            QTest::newRow(title) << QByteArray(query) << body << QString::fromLatin1(names);
        };
        row("unknown path", "update_mask=colour", "{}", "colour");
        row("unknown path below a known one", "update_mask=httpConfig.colour", "{}", "httpConfig.colour");
        row("number as name", "", quoted("{'displayName':5}"), "displayName");
        row("text as list", "", quoted("{'events':'touch'}"), "events");
        row("number in a list", "", quoted("{'labels':['a',1]}"), "labels[1]");
        row("list as config", "", quoted("{'httpConfig':[]}"), "httpConfig");
        row("number as header", "", quoted("{'httpConfig':{'headers':{'X':1}}}"), "httpConfig.headers.X");
        row("status for the system alone", "", quoted("{'status':'SYSTEM_DISABLED'}"), "status");
        row("unknown status", "", quoted("{'status':'ASLEEP'}"), "status");
        row("another type", "", quoted("{'type':'AWS_SQS'}"), "type");
    }
    void refuses()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QFETCH(QString, names);
        const auto changed = change(query, body);
        QVERIFY(!changed);
        QCOMPARE(changed.failure().kind, Failure::Kind::Invalid);
        QVERIFY2(changed.failure().message.contains(names), qPrintable(changed.failure().message));
    }

    void emptyBodyChangesNothing()
    {
        QCOMPARE(*change("", "{}"), sample());
        QCOMPARE(*change("update_mask=", "{}"), sample());
    }

    void withoutMaskWhatIsThereChanges()
    {
        const auto changed = change("", quoted("{'displayName':'New','labels':[]}"));
        QCOMPARE(changed->displayName, QStringLiteral("New"));
        QVERIFY(changed->labels.isEmpty());
        QCOMPARE(changed->events, sample().events);
        QCOMPARE(changed->httpConfig, sample().httpConfig);
    }

    void withoutMaskConfigMergesAndKeepsTheSecret()
    {
        const auto changed = change("", quoted("{'httpConfig':{'url':'https://example.com/b','headers':{}}}"));
        QCOMPARE(changed->httpConfig->url, QStringLiteral("https://example.com/b"));
        QVERIFY(changed->httpConfig->headers.isEmpty());
        QCOMPARE(changed->httpConfig->signatureSecret, QStringLiteral("secret"));
    }

    void nullsAndNamesOfAFullResourceAreIgnored()
    {
        const auto changed = change("", quoted("{'name':'projects/p/dataconnectors/c','type':'HTTP_PUSH','labels':null,"
                                               "'azureEventHubConfig':null,'httpConfig':null,'displayName':'New'}"));
        QCOMPARE(changed->displayName, QStringLiteral("New"));
        QCOMPARE(changed->labels, sample().labels);
        QCOMPARE(changed->httpConfig, sample().httpConfig);
    }

    void maskLimitsTheChange()
    {
        const auto changed = change("updateMask=displayName", quoted("{'displayName':'New','labels':['x']}"));
        QCOMPARE(changed->displayName, QStringLiteral("New"));
        QCOMPARE(changed->labels, sample().labels);
    }

    void maskedButMissingIsReset()
    {
        const auto changed = change("update_mask=displayName,http_config.signature_secret,labels", "{}");
        QVERIFY(changed->displayName.isEmpty());
        QVERIFY(changed->httpConfig->signatureSecret.isEmpty());
        QVERIFY(changed->labels.isEmpty());
        QCOMPARE(changed->httpConfig->url, sample().httpConfig->url);
    }

    void maskedParentReplacesTheWhole()
    {
        const auto changed = change("update_mask=httpConfig", quoted("{'httpConfig':{'url':'https://example.com/b'}}"));
        QCOMPARE(changed->httpConfig->url, QStringLiteral("https://example.com/b"));
        QVERIFY(changed->httpConfig->signatureSecret.isEmpty());
        QVERIFY(changed->httpConfig->headers.isEmpty());
    }

    void draftHasDefaults()
    {
        const auto draft = connectorDraft(
            QJsonDocument::fromJson(quoted("{'type':'HTTP_PUSH','httpConfig':{'url':'https://example.com/a'}}"))
                .object());
        QVERIFY(draft.ok());
        QVERIFY(draft->isActive());
        QVERIFY(draft->events.isEmpty());
        QCOMPARE(draft->httpConfig->url, QStringLiteral("https://example.com/a"));
    }
};

QTEST_GUILESS_MAIN(UpdateMaskTest)
#include "tst_updatemask.moc"
