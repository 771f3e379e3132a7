// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/query.h"

#include <QTest>

using namespace touchstone::cloud;

class QueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTextHasNothing()
    {
        const Query query = Query::parse("");
        QVERIFY(!query.has(u"page_size"));
        QVERIFY(query.value(u"page_size").isEmpty());
        QVERIFY(query.values(u"page_size").isEmpty());
    }

    void oddTextsAreNoError()
    {
        const Query query = Query::parse("&&=x&flag&%ZZ=1&a==b");
        QVERIFY(query.has(u"flag"));
        QCOMPARE(query.value(u"flag"), QString());
        QCOMPARE(query.value(u"a"), QStringLiteral("=b"));
    }

    void bothSpellingsAreOneParameter()
    {
        const Query query = Query::parse("device_ids=a&deviceIds=b&pageToken=t&event_types=touch");
        QCOMPARE(query.values(u"device_ids"), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(query.value(u"page_token"), QStringLiteral("t"));
        QCOMPARE(query.values(u"event_types"), QStringList{QStringLiteral("touch")});
    }

    void valuesAreDecodedAndNotSplitAtCommas()
    {
        const Query query = Query::parse("label_filters=room%3D2%2C3&q=a+b%2Bc&name=M%C3%B8terom");
        QCOMPARE(query.values(u"label_filters"), QStringList{QStringLiteral("room=2,3")});
        QCOMPARE(query.value(u"q"), QStringLiteral("a b+c"));
        QCOMPARE(query.value(u"name"), QStringLiteral("Møterom"));
    }

    void emptyListEntriesAreLeftOut() { QVERIFY(Query::parse("event_types=").values(u"event_types").isEmpty()); }

    void fingerprintIgnoresOrderAndPaging()
    {
        const QStringList paging{QStringLiteral("page_token")};
        const auto fingerprint = [&](const char *text) { return Query::parse(text).fingerprint(paging); };
        QCOMPARE(fingerprint("a=1&b=2&page_token=x"), fingerprint("b=2&a=1"));
        QVERIFY(fingerprint("a=1") != fingerprint("a=2"));
        QVERIFY(fingerprint("a=1") != fingerprint("a=1&b=2"));
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
