// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/paging.h"
#include "tests/support/quoted.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using test::quoted;

namespace {

QStringList names(int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result.append(QStringLiteral("item%1").arg(i, 4, 10, QLatin1Char('0')));
    return result;
}

Paging::Slice sliceOf(const QByteArray &query, const QStringList &items)
{
    return Paging::fromQuery(Query::parse(query))->slice(items.size(), [&items](qsizetype i) { return items[i]; });
}

} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("negative size") << QByteArray("page_size=-1");
        QTest::newRow("text as size") << QByteArray("page_size=many");
        QTest::newRow("token that is no base64") << QByteArray("page_token=%3F%3F");
        QTest::newRow("invented token") << QByteArray("page_token=YWJj");
    }
    void refusesNonsense()
    {
        QFETCH(QByteArray, query);
        const auto paging = Paging::fromQuery(Query::parse(query));
        QVERIFY(!paging);
        QCOMPARE(paging.failure().kind, Failure::Kind::Invalid);
    }

    void refusesTheTokenOfAnotherFilterSet()
    {
        const QStringList items = names(10);
        const QString token = sliceOf("page_size=3&query=a", items).nextPageToken;
        QVERIFY(!Paging::fromQuery(Query::parse("query=b&page_token=" + token.toLatin1())));
        QVERIFY(Paging::fromQuery(Query::parse("query=a&pageSize=5&pageToken=" + token.toLatin1())).ok());
    }

    void sizes_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<qsizetype>("end");
        QTest::newRow("default") << QByteArray() << qsizetype(100);
        QTest::newRow("zero means default") << QByteArray("page_size=0") << qsizetype(100);
        QTest::newRow("given") << QByteArray("page_size=7") << qsizetype(7);
        QTest::newRow("camelCase") << QByteArray("pageSize=7") << qsizetype(7);
        QTest::newRow("clamped") << QByteArray("page_size=5000") << qsizetype(100);
    }
    void sizes()
    {
        QFETCH(QByteArray, query);
        QFETCH(qsizetype, end);
        QCOMPARE(sliceOf(query, names(250)).end, end);
    }

    void pagesCoverTheListOnce()
    {
        const QStringList items = names(250);
        QStringList seen;
        QByteArray query;
        for (int page = 0; page < 3; ++page) {
            const auto slice = sliceOf(query, items);
            seen += items.mid(slice.first, slice.end - slice.first);
            query = "page_token=" + slice.nextPageToken.toLatin1();
        }
        QCOMPARE(seen, items);
        QCOMPARE(query, QByteArray("page_token="));
    }

    void theListMayChangeBetweenPages()
    {
        QStringList items = names(10);
        const QByteArray next = "page_size=5&page_token=" + sliceOf("page_size=5", items).nextPageToken.toLatin1();
        items.prepend(QStringLiteral("new"));
        QCOMPARE(items[sliceOf(next, items).first], QStringLiteral("item0005"));
        items.removeAt(5); // the last one seen
        QCOMPARE(items[sliceOf(next, items).first], QStringLiteral("item0005"));
    }

    void lastPageHasAnEmptyToken()
    {
        JsonWriter writer;
        const QByteArray json = pageToJson<QString>(
            *Paging::fromQuery({}), u"items", {QStringLiteral("a")}, [](const QString &item) { return item; },
            [](JsonWriter &out, const QString &item) { out.value(item); });
        QCOMPARE(json, (quoted("{'items':['a'],'nextPageToken':''}")));
    }
};

QTEST_GUILESS_MAIN(PagingTest)
#include "tst_paging.moc"
