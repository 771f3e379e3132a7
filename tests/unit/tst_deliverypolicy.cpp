// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverypolicy.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

class DeliveryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("JSON");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("object");
        QTest::newRow("an unknown key") << QByteArray(R"({"retryBase":1})") << QStringLiteral("retryBase");
        QTest::newRow("another status") << QByteArray(R"({"ackStatus":"201"})") << QStringLiteral("ackStatus");
        QTest::newRow("a number as status") << QByteArray(R"({"ackStatus":200})") << QStringLiteral("ackStatus");
        QTest::newRow("text for a number") << QByteArray(R"({"retryMaxMs":"5"})") << QStringLiteral("retryMaxMs");
        QTest::newRow("a factor below one") << QByteArray(R"({"retryFactor":0.5})") << QStringLiteral("retryFactor");
        QTest::newRow("a jitter above one") << QByteArray(R"({"retryJitter":1.1})") << QStringLiteral("retryJitter");
        QTest::newRow("no time at all") << QByteArray(R"({"attemptTimeoutMs":0})")
                                        << QStringLiteral("attemptTimeoutMs");
        QTest::newRow("a negative count")
            << QByteArray(R"({"maxFailuresPerHour":-1})") << QStringLiteral("maxFailuresPerHour");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const Result<DeliveryPolicy> policy = policyFromJson(json);
        QVERIFY(!policy.ok());
        QCOMPARE(policy.failure().kind, Failure::Kind::Invalid);
        QVERIFY2(policy.failure().message.contains(named), qPrintable(policy.failure().message));
    }

    void keepsTheClassicValueOfWhatIsMissing()
    {
        const Result<DeliveryPolicy> policy = policyFromJson("{}");
        QVERIFY(policy.ok());
        QCOMPARE(*policy, DeliveryPolicy::classic());
    }

    void readsEveryKey()
    {
        const Result<DeliveryPolicy> policy = policyFromJson(R"({"ackStatus":"2xx","attemptTimeoutMs":250,
            "retryBaseMs":1.5,"retryFactor":1,"retryMaxMs":400,"retryJitter":0,"maxFailuresPerHour":7,
            "maxFailingHours":0.001,"statisticsWindowHours":3})");
        QVERIFY(policy.ok());
        QCOMPARE(policy->acknowledgement, DeliveryPolicy::Acknowledgement::Any2xx);
        QCOMPARE(policy->attemptTimeout, 250ms);
        QCOMPARE(policy->retry, (Backoff{2ms, 1.0, 400ms, 0.0})); // half a millisecond is rounded up
        QCOMPARE(policy->maxFailuresPerHour, 7);
        QCOMPARE(policy->maxFailingTime, 3'600'000us);
        QCOMPARE(policy->statisticsWindow, std::chrono::microseconds(3h));
    }

    void survivesARoundTrip_data()
    {
        QTest::addColumn<bool>("classic");
        QTest::newRow("classic") << true;
        QTest::newRow("current") << false;
    }
    void survivesARoundTrip()
    {
        QFETCH(bool, classic);
        DeliveryPolicy policy = classic ? DeliveryPolicy::classic() : DeliveryPolicy::current();
        const Result<DeliveryPolicy> read = policyFromJson(policyToJson(policy));
        QVERIFY(read.ok());
        policy.retention = 0us; // is no key of the file
        policy.developersManageConnectors = false;
        QCOMPARE(*read, policy);
    }

    void acknowledges_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("byClassic");
        QTest::addColumn<bool>("byCurrent");
        QTest::newRow("no answer") << 0 << false << false;
        QTest::newRow("informational") << 100 << false << false;
        QTest::newRow("ok") << 200 << true << true;
        QTest::newRow("created") << 201 << false << true;
        QTest::newRow("the last of its hundred") << 299 << false << true;
        QTest::newRow("redirect") << 301 << false << false;
        QTest::newRow("server error") << 500 << false << false;
    }
    void acknowledges()
    {
        QFETCH(int, status);
        QTEST(DeliveryPolicy::classic().acknowledges(status), "byClassic");
        QTEST(DeliveryPolicy::current().acknowledges(status), "byCurrent");
    }
};

QTEST_GUILESS_MAIN(DeliveryPolicyTest)
#include "tst_deliverypolicy.moc"
