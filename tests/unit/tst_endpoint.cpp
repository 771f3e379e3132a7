// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/deliverysignature.h"
#include "app/receiver/endpoint.h"
#include "tests/support/manualclock.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <limits>

using namespace touchstone;
using namespace touchstone::receiver;
using namespace std::chrono_literals;

namespace {

const Timestamp now = test::ManualClock().now();

QByteArray signatureOf(const QByteArray &body, const QByteArray &secret)
{
    return jwt::signDelivery(body, secret, std::chrono::floor<std::chrono::seconds>(now), "jti");
}

QString eventIdOf(const std::variant<QString, Answer> &verdict)
{
    const auto *eventId = std::get_if<QString>(&verdict);
    return eventId ? *eventId : QStringLiteral("refused");
}

int statusOf(const std::variant<QString, Answer> &verdict)
{
    const auto *answer = std::get_if<Answer>(&verdict);
    return answer ? answer->status : 0;
}

} // namespace

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotADelivery_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &body, int status) {
            QTest::newRow(name) << signatureOf(body, "secret") << body << status;
        };
        const QByteArray touch = test::readVector(QStringLiteral("delivery/body-touch.json"));
        QTest::newRow("no signature") << QByteArray() << touch << 401;
        QTest::newRow("other secret") << signatureOf(touch, "other") << touch << 401;
        QTest::newRow("one blank more") << signatureOf(touch, "secret") << touch + ' ' << 401;
        row("empty", "", 400);
        row("no JSON", "touch", 400);
        row("array", "[]", 400);
        row("no event", "{}", 400);
        row("event no object", R"({"event":1})", 400);
        row("no id", R"({"event":{}})", 400);
        row("id no text", R"({"event":{"eventId":1}})", 400);
        row("endless id", R"({"event":{"eventId":")" + QByteArray(129, 'x') + R"("}})", 400);
        row("deeply nested", QByteArray(500000, '['), 400);
    }

    void refusesWhatIsNotADelivery()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Endpoint endpoint(QStringLiteral("secret"));
        const auto verdict = endpoint.judge(signature, body, now);
        QCOMPARE(statusOf(verdict), status);
        QVERIFY(std::get<Answer>(verdict).sentence.endsWith(QLatin1Char('.')));
        QCOMPARE(endpoint.counts().refused, 1);
    }

    void acceptsEveryRecordedDelivery()
    {
        Endpoint endpoint(QStringLiteral("secret"));
        for (const char *name : {"touch", "labelsChanged", "emulated", "temperature-utf8", "legacy-no-metadata"}) {
            const QByteArray body = test::readVector(QStringLiteral("delivery/body-%1.json").arg(QLatin1String(name)));
            QCOMPARE(eventIdOf(endpoint.judge(signatureOf(body, "secret"), body, now)).size(), 20);
        }
        QCOMPARE(endpoint.counts().refused, 0);
    }

    void anEmptySecretAcceptsUnsignedDeliveries()
    {
        Endpoint endpoint{QString()};
        QCOMPARE(eventIdOf(endpoint.judge({}, R"({"event":{"eventId":"e"}})", now)), QStringLiteral("e"));
    }

    void anExpiredSignatureIsRefused()
    {
        Endpoint endpoint(QStringLiteral("secret"));
        const QByteArray body = R"({"event":{"eventId":"e"}})";
        QCOMPARE(eventIdOf(endpoint.judge(signatureOf(body, "secret"), body, now + 3599s)), QStringLiteral("e"));
        QCOMPARE(statusOf(endpoint.judge(signatureOf(body, "secret"), body, now + 3600s)), 401);
    }

    void failuresAreSpreadEvenly_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QByteArray>("pattern"); // x: fails
        QTest::newRow("never") << 0.0 << QByteArray("..........");
        QTest::newRow("one in ten") << 0.1 << QByteArray(".........x.........x");
        QTest::newRow("one in five") << 0.2 << QByteArray("....x....x....x");
        QTest::newRow("one in three") << 1.0 / 3 << QByteArray("..x..x..x..x");
        QTest::newRow("half") << 0.5 << QByteArray(".x.x.x");
        QTest::newRow("three in four") << 0.75 << QByteArray(".xxx.xxx");
        QTest::newRow("always") << 1.0 << QByteArray("xxxxx");
    }

    void failuresAreSpreadEvenly()
    {
        QFETCH(double, share);
        QFETCH(QByteArray, pattern);
        Endpoint endpoint{QString()};
        Faults faults;
        faults.failShare = share;
        faults.failStatus = 500;
        QVERIFY(endpoint.setFaults(faults).ok());
        QByteArray seen;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const auto answer = endpoint.countRequest();
            seen += answer ? 'x' : '.';
            QVERIFY(!answer || answer->status == 500);
        }
        QCOMPARE(seen, pattern);
        QCOMPARE(endpoint.counts().received, pattern.size());
    }

    void faultsOutOfRangeAreRefused()
    {
        Endpoint endpoint{QString()};
        const auto refused = [&endpoint](const Faults &faults) {
            const auto set = endpoint.setFaults(faults);
            return !set && set.failure().kind == Failure::Kind::Invalid && endpoint.faults() == Faults();
        };
        QVERIFY(refused({.failShare = -0.1}));
        QVERIFY(refused({.failShare = 1.1}));
        QVERIFY(refused({.failShare = std::numeric_limits<double>::quiet_NaN()}));
        QVERIFY(refused({.failStatus = 200}));
        QVERIFY(refused({.failStatus = 600}));
        QVERIFY(refused({.delay = -1ms}));
        QVERIFY(refused({.delay = 2h}));
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
