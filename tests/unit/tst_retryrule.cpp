// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/replyfailure.h"
#include "app/api/retryrule.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using api::RetryRule;
using Decision = RetryRule::Decision;
using Effect = RetryRule::Effect;
using Kind = Failure::Kind;

namespace {

constexpr double middle = 0.5; ///< the random number that leaves a pause as it is

Failure failure(Kind kind, int status = 0, std::optional<std::chrono::seconds> retryAfter = {})
{
    return {kind, {}, {}, status, retryAfter};
}

constexpr Decision giveUp{};
constexpr Decision renew{Decision::Kind::RenewToken, 0ms};
constexpr Decision after(std::chrono::milliseconds pause)
{
    return {Decision::Kind::Repeat, pause};
}

} // namespace

Q_DECLARE_METATYPE(RetryRule::Decision)
Q_DECLARE_METATYPE(RetryRule::Effect)
Q_DECLARE_METATYPE(touchstone::Failure)

class RetryRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void spreadsGrowingPauses();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void hidesSecrets();
};

void RetryRuleTest::decides_data()
{
    QTest::addColumn<Failure>("failed");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<bool>("tokenRenewed");
    QTest::addColumn<Decision>("decision");
    const auto row = [](const char *name, const Failure &failed, Decision decision, int repeats = 0,
                         Effect effect = Effect::Repeatable, bool tokenRenewed = false) {
        QTest::newRow(name) << failed << effect << repeats << tokenRenewed << decision;
    };

    row("400", failure(Kind::Invalid, 400), giveUp);
    row("401", failure(Kind::Unauthorized, 401), renew);
    row("401 again", failure(Kind::Unauthorized, 401), giveUp, 0, Effect::Repeatable, true);
    row("401 after repeats", failure(Kind::Unauthorized, 401), renew, 3);
    row("403", failure(Kind::Forbidden, 403), giveUp);
    row("404", failure(Kind::NotFound, 404), giveUp);
    row("404 of something just made", failure(Kind::NotFound, 404), after(1s), 0, Effect::JustMade);
    row("404 of something just made, later", failure(Kind::NotFound, 404), after(4s), 2, Effect::JustMade);
    row("405", failure(Kind::Invalid, 405), giveUp);
    row("409", failure(Kind::Conflict, 409), giveUp);
    row("429", failure(Kind::Busy, 429, 4s), after(4s));
    row("429 without advice", failure(Kind::Busy, 429), after(5s));
    row("429 for what is done once only", failure(Kind::Busy, 429, 4s), after(4s), 0, Effect::OnceOnly);
    row("429 that asks for too much", failure(Kind::Busy, 429, 61s), giveUp);
    row("500", failure(Kind::Unavailable, 500), after(1s));
    row("500, second time", failure(Kind::Unavailable, 500), after(2s), 1);
    row("503, third time", failure(Kind::Unavailable, 503), after(4s), 2);
    row("503, enough", failure(Kind::Unavailable, 503), giveUp, 3);
    row("503 with advice", failure(Kind::Unavailable, 503, 7s), after(7s));
    row("503 with less advice than our own pause", failure(Kind::Unavailable, 503, 1s), after(4s), 2);
    row("504", failure(Kind::Unavailable, 504), after(10s));
    row("504, second time", failure(Kind::Unavailable, 504), after(20s), 1);
    row("no answer", failure(Kind::Unavailable), after(1s));
    row("no answer to what is done once only", failure(Kind::Unavailable), giveUp, 0, Effect::OnceOnly);
    row("500 to what is done once only", failure(Kind::Unavailable, 500), giveUp, 0, Effect::OnceOnly);
    row("an answer that makes no sense", failure(Kind::Internal, 200), giveUp);
    row("withdrawn", failure(Kind::Cancelled), giveUp);
}

void RetryRuleTest::decides()
{
    QFETCH(const Failure, failed);
    QFETCH(const Effect, effect);
    QFETCH(const int, repeats);
    QFETCH(const bool, tokenRenewed);
    QFETCH(const Decision, decision);

    const Decision made = RetryRule{}.decide(failed, effect, repeats, tokenRenewed, middle);
    QCOMPARE(int(made.kind), int(decision.kind));
    QCOMPARE(made.pause.count(), decision.pause.count());
}

void RetryRuleTest::spreadsGrowingPauses()
{
    const RetryRule rule;
    const auto pause = [&rule](double random) {
        return rule.decide(failure(Kind::Unavailable, 503), Effect::Repeatable, 0, false, random).pause;
    };
    QCOMPARE(pause(0.0).count(), 800);
    QVERIFY(pause(0.999) > 1190ms && pause(0.999) <= 1200ms);
}

void RetryRuleTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("seconds") << QByteArray("4") << 4;
    QTest::newRow("spaces") << QByteArray(" 4 ") << 4;
    QTest::newRow("negative") << QByteArray("-3") << 0;
    QTest::newRow("beyond a day") << QByteArray("99999999") << 86400;
    QTest::newRow("a date") << QByteArray("Wed, 15 Jan 2025 10:00:30 GMT") << 30;
    QTest::newRow("a date gone by") << QByteArray("Wed, 15 Jan 2025 09:00:00 GMT") << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
    QTest::newRow("overflow") << QByteArray("999999999999999999999999") << -1;
}

void RetryRuleTest::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, seconds);
    const Timestamp now = *parseTimestamp(u"2025-01-15T10:00:00Z");
    const std::optional<std::chrono::seconds> wait = api::parseRetryAfter(value, now);
    QCOMPARE(int(wait.value_or(std::chrono::seconds(-1)).count()), seconds);
}

void RetryRuleTest::hidesSecrets()
{
    const api::HttpReply reply{400, R"({"error":"bad token abc.def of abc.def","code":400,"help":""})", {}};
    const Failure made = api::failureOfReply(reply, QStringLiteral("sign in"), {}, {"abc.def", ""});
    QCOMPARE(made.message, QStringLiteral("Could not sign in: bad token *** of *** (400)."));
    QVERIFY(!made.detail.contains(QLatin1String("abc")));

    // Also where a long sentence is cut in the middle of one.
    const QByteArray before(195, '-');
    const api::HttpReply longer{400, R"({"error":")" + before + R"(abc.def","code":400,"help":""})", {}};
    const Failure cut = api::failureOfReply(longer, QStringLiteral("sign in"), {}, {"abc.def"});
    QVERIFY2(!cut.message.contains(QLatin1String("abc")), qPrintable(cut.message));
    QVERIFY(cut.message.contains(QLatin1String("***")));
}

QTEST_GUILESS_MAIN(RetryRuleTest)
#include "tst_retryrule.moc"
