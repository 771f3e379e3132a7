// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/disablerules.h"

#include <QDataStream>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const Timestamp start = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15));

/// Fails `count` times at the same moment; answers the last verdict.
std::optional<DisableReason> failTimes(DisableRules &rules, int count, Timestamp at)
{
    std::optional<DisableReason> verdict;
    for (int i = 0; i < count && !verdict; ++i)
        verdict = rules.failed(at);
    return verdict;
}

} // namespace

class DisableRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverJudgesAnIdleConnector()
    {
        const DisableRules rules(DeliveryPolicy::classic());
        QVERIFY(!rules.verdict(start + 10'000h));
        QVERIFY(!rules.deadline());
    }

    void disablesAfterExactly120HoursOfFailures()
    {
        DisableRules rules(DeliveryPolicy::classic());
        QVERIFY(!rules.failed(start));
        QVERIFY(rules.deadline() == start + 120h);
        QVERIFY(!rules.failed(start + 120h - 1s));
        QVERIFY(!rules.verdict(start + 120h - 1s));
        QVERIFY(rules.verdict(start + 120h) == DisableReason::NoSuccessForTooLong);
        QVERIFY(rules.failed(start + 120h) == DisableReason::NoSuccessForTooLong);
    }

    void aSuccessRestartsThe120Hours()
    {
        DisableRules rules(DeliveryPolicy::classic());
        rules.failed(start);
        rules.succeeded();
        QVERIFY(!rules.deadline());
        QVERIFY(!rules.failed(start + 121h)); // from here on they count
        QVERIFY(!rules.failed(start + 240h));
        QVERIFY(rules.failed(start + 241h) == DisableReason::NoSuccessForTooLong);
    }

    void disablesAtThe18000thFailureWithinAnHour()
    {
        DisableRules rules(DeliveryPolicy::classic());
        for (int i = 0; i < 17'999; ++i)
            QVERIFY(!rules.failed(start + i * 200ms));
        QCOMPARE(rules.failuresInLastHour(start + 3599s), 17'999);
        QVERIFY(rules.failed(start + 3599s) == DisableReason::TooManyFailuresInAnHour);
    }

    void failuresOfMoreThanAnHourAgoDoNotCount()
    {
        DisableRules rules(DeliveryPolicy::classic());
        QVERIFY(!failTimes(rules, 17'999, start));
        QVERIFY(!rules.failed(start + 3600s)); // the first ones have just left the hour
        QCOMPARE(rules.failuresInLastHour(start + 3600s), 1);
    }

    void fourPerSecondNeverDisableButFiveDo()
    {
        for (const int perSecond : {4, 5}) {
            DisableRules rules(DeliveryPolicy::classic());
            std::optional<DisableReason> verdict;
            int second = 0;
            for (; second < 3 * 3600 && !verdict; ++second)
                verdict = failTimes(rules, perSecond, start + std::chrono::seconds(second));
            if (perSecond == 4) {
                QVERIFY(!verdict);
            } else {
                QVERIFY(verdict == DisableReason::TooManyFailuresInAnHour);
                QCOMPARE(second, 3600);
            }
        }
    }

    void successesBetweenDoNotHelpAgainstTheSecondRule()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        DisableRules rules(policy);
        QVERIFY(!rules.failed(start));
        rules.succeeded();
        QVERIFY(!rules.failed(start + 1s));
        rules.succeeded();
        QVERIFY(rules.failed(start + 2s) == DisableReason::TooManyFailuresInAnHour);
    }

    void enablingRestartsBothRules()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        DisableRules rules(policy);
        failTimes(rules, 2, start);
        rules.reset();
        QVERIFY(!failTimes(rules, 2, start + 121h));
        QVERIFY(rules.failed(start + 121h) == DisableReason::TooManyFailuresInAnHour);
    }

    void zeroSwitchesARuleOff()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 0;
        policy.maxFailingTime = 0us;
        DisableRules rules(policy);
        QVERIFY(!failTimes(rules, 50'000, start));
        QVERIFY(!rules.failed(start + 10'000h));
    }

    void aFractionOfAnHourIsEnough()
    {
        DeliveryPolicy policy;
        policy.maxFailingTime = 3600ms;
        DisableRules rules(policy);
        QVERIFY(!rules.failed(start));
        QVERIFY(!rules.failed(start + 3599ms));
        QVERIFY(rules.failed(start + 3600ms) == DisableReason::NoSuccessForTooLong);
    }

    void theStateSurvivesARestart()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        DisableRules before(policy);
        failTimes(before, 2, start);
        DisableRules after(policy);
        after.restore(before.state());
        QCOMPARE(after.failuresInLastHour(start), 2);
        QVERIFY(after.failed(start + 1s) == DisableReason::TooManyFailuresInAnHour);
    }

    void anHourOfFailuresIsWrittenInAFewKilobytes()
    {
        DisableRules before(DeliveryPolicy::classic());
        for (int second = 0; second < 3600; ++second)
            failTimes(before, second % 2 == 0 ? 1 : 4, start + std::chrono::seconds(second));
        const QByteArray state = before.state();
        QVERIFY2(state.size() < 8000, qPrintable(QString::number(state.size())));
        DisableRules after(DeliveryPolicy::classic());
        after.restore(state);
        for (const auto later : {3599s, 3600s, 5000s, 7199s})
            QCOMPARE(after.failuresInLastHour(start + later), before.failuresInLastHour(start + later));
    }

    void theStateOfAnEarlierBuildIsUnderstood()
    {
        QByteArray state;
        QDataStream stream(&state, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_0);
        const qint64 second = std::chrono::floor<std::chrono::seconds>(start).time_since_epoch().count();
        stream << quint8(1) << qint64(start.time_since_epoch().count()) << quint32(1) << second << qint32(2);
        DisableRules rules(DeliveryPolicy::classic());
        rules.restore(state);
        QCOMPARE(rules.failuresInLastHour(start + 3599s), 2);
        QVERIFY(rules.outlook(start)->failingSince == start);
    }

    void theTimeOfARestartIsNotHeldAgainstAnybodyUntilItFailsAgain()
    {
        DisableRules before(DeliveryPolicy::classic());
        before.failed(start);
        DisableRules after(DeliveryPolicy::classic());
        after.restore(before.state());
        QVERIFY(!after.verdict(start + 130h));
        QVERIFY(after.failed(start + 130h) == DisableReason::NoSuccessForTooLong);
    }

    void theOutlookOfAHealthyConnectorIsEmpty()
    {
        DisableRules rules(DeliveryPolicy::classic());
        QVERIFY(!rules.outlook(start));
        rules.failed(start);
        rules.succeeded();
        QVERIFY(rules.outlook(start + 59min)); // the hour has not forgotten it
        QVERIFY(!rules.outlook(start + 1h));
    }

    void theOutlookTellsTheTimeLeftByEitherRule()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 1000;
        DisableRules rules(policy);
        for (int second = 0; second < 120; ++second)
            rules.failed(start + std::chrono::seconds(second)); // one a second
        const Timestamp now = start + 119s;
        const std::optional<DisablingOutlook> outlook = rules.outlook(now);
        QVERIFY(outlook->failingSince == start);
        QVERIFY(outlook->deadline == start + 120h);
        QCOMPARE(outlook->failuresLastHour, 120);
        QCOMPARE(*outlook->failuresLeft(), 880);
        QVERIFY(outlook->limitForecast == now + 880s);
        // And so it comes.
        for (int second = 120; second < 999; ++second)
            QVERIFY(!rules.failed(start + std::chrono::seconds(second)));
        QVERIFY(rules.failed(start + 999s) == DisableReason::TooManyFailuresInAnHour);
    }

    void aPaceThatStaysBelowTheLimitHasNoForecast()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 1000;
        DisableRules rules(policy);
        for (int minute = 0; minute < 59; ++minute) {
            for (int i = 0; i < 16; ++i) // 960 an hour
                rules.failed(start + std::chrono::minutes(minute));
        }
        QVERIFY(!rules.outlook(start + 58min)->limitForecast);
        QVERIFY(!rules.outlook(start + 70min)->limitForecast); // nothing has failed lately
        QVERIFY(rules.outlook(start + 70min)->deadline);
    }

    void theOutlookKnowsWhichRulesThereAre()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 0;
        policy.maxFailingTime = 0us;
        DisableRules rules(policy);
        rules.failed(start);
        const std::optional<DisablingOutlook> outlook = rules.outlook(start);
        QVERIFY(outlook->failingSince == start);
        QVERIFY(!outlook->deadline && !outlook->maxFailuresPerHour && !outlook->limitForecast);
    }

    void theOutlookSurvivesARestart()
    {
        DisableRules before(DeliveryPolicy::classic());
        before.failed(start);
        DisableRules after(DeliveryPolicy::classic());
        after.restore(before.state());
        QCOMPARE(after.outlook(start + 1min), before.outlook(start + 1min));
    }

    void unreadableStatesRestoreAsFresh_data()
    {
        QTest::addColumn<QByteArray>("state");
        DisableRules rules(DeliveryPolicy::classic());
        rules.failed(start);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x7f\x00\x01\xff", 4);
        QTest::newRow("cut off") << rules.state().chopped(3);
        QTest::newRow("another version") << rules.state().replace(0, 1, "\x09");
    }
    void unreadableStatesRestoreAsFresh()
    {
        QFETCH(QByteArray, state);
        DisableRules rules(DeliveryPolicy::classic());
        rules.restore(state);
        QCOMPARE(rules.failuresInLastHour(start), 0);
        QVERIFY(!rules.failed(start + 500h));
    }
};

QTEST_GUILESS_MAIN(DisableRulesTest)
#include "tst_disablerules.moc"
