// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/router.h"

#include <QTest>

using namespace touchstone::cloud;

namespace {

/// A router whose handlers can be told apart by what they add to `called`.
Router sampleRouter()
{
    Router router;
    const auto add = [&router](HttpMethod method, const char *pattern) {
        router.add(method, QString::fromLatin1(pattern),
            [](const HttpRequest &, const PathParameters &, const ReplyPointer &) {});
    };
    add(HttpMethod::Get, "/v2/projects/-/devices/{d}");
    add(HttpMethod::Get, "/v2/projects/{p}/devices");
    add(HttpMethod::Get, "/v2/projects/{p}/devices:stream");
    add(HttpMethod::Get, "/v2/projects/{p}/devices/{d}");
    add(HttpMethod::Get, "/v2/projects/{p}/devices/{d}:stream");
    add(HttpMethod::Post, "/v2/projects/{p}/devices/{d}:publish");
    add(HttpMethod::Get, "/v2/projects/{p}/devices/{d}/labels/{*key}");
    return router;
}

Router::Match match(const Router &router, HttpMethod method, const char *path)
{
    return router.match(method, pathSegments(path));
}

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"", "/", "/v2", "/v2/projects//devices", "/v2/projects/p/devices/", "/v2/projects/p/x",
                 "/v2/projects/p/devices:frob", "/v2/projects/p/devices/d:frob", "/V2/projects/p/devices",
                 "/v2/projects/p/devices/:stream"})
            QTest::newRow(*path ? path : "nothing") << QByteArray(path);
    }
    void unknownPaths()
    {
        QFETCH(QByteArray, path);
        const Router router = sampleRouter();
        QCOMPARE(match(router, HttpMethod::Get, path.constData()).outcome, Router::Outcome::NotFound);
    }

    void wrongMethodIsNotNotFound()
    {
        const Router router = sampleRouter();
        const auto wrong = match(router, HttpMethod::Post, "/v2/projects/p/devices");
        QCOMPARE(wrong.outcome, Router::Outcome::WrongMethod);
        QCOMPARE(wrong.allowed, QList<HttpMethod>{HttpMethod::Get});
        QCOMPARE(
            match(router, HttpMethod::Get, "/v2/projects/p/devices/d:publish").outcome, Router::Outcome::WrongMethod);
        QVERIFY(match(router, HttpMethod::Get, "/v2/projects/p/devices").allowed.isEmpty());
    }

    void parametersAndVerbs()
    {
        const Router router = sampleRouter();
        const auto one = match(router, HttpMethod::Get, "/v2/projects/p1/devices/d1:stream");
        QCOMPARE(one.outcome, Router::Outcome::Found);
        QCOMPARE(one.parameters.value(QStringLiteral("p")), QStringLiteral("p1"));
        QCOMPARE(one.parameters.value(QStringLiteral("d")), QStringLiteral("d1"));
        const auto all = match(router, HttpMethod::Get, "/v2/projects/p1/devices:stream");
        QCOMPARE(all.outcome, Router::Outcome::Found);
        QVERIFY(!all.parameters.contains(QStringLiteral("d")));
    }

    void escapedColonIsAColon()
    {
        const Router router = sampleRouter();
        QCOMPARE(match(router, HttpMethod::Get, "/v2/projects/p/devices%3Astream").outcome, Router::Outcome::Found);
        QCOMPARE(match(router, HttpMethod::Post, "/v2/projects/p/devices/d%3apublish").outcome, Router::Outcome::Found);
    }

    void escapedSlashStaysInItsSegment()
    {
        const Router router = sampleRouter();
        const auto label = match(router, HttpMethod::Get, "/v2/projects/p/devices/d/labels/a%2Fb:c%20%C3%B8");
        QCOMPARE(label.outcome, Router::Outcome::Found);
        QCOMPARE(label.parameters.value(QStringLiteral("key")), QStringLiteral("a/b:c ø"));
    }

    void literalBeforeParameter()
    {
        const Router router = sampleRouter();
        const auto wildcard = match(router, HttpMethod::Get, "/v2/projects/-/devices/d1");
        QVERIFY(!wildcard.parameters.contains(QStringLiteral("p")));
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
