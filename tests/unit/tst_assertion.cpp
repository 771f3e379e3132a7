// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/assertion.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using jwt::AssertionVerdict;

namespace {

std::chrono::sys_seconds unixTime(qint64 seconds)
{
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

/// What a server does: finds the key by its id without trusting anything, then verifies.
struct AssertionServer
{
    QJsonObject key;

    QString text(const char *member) const { return key.value(QLatin1String(member)).toString(); }

    bool accepts(const QByteArray &assertion, AssertionVerdict *verdict) const
    {
        const auto peeked = jwt::peek(assertion);
        const auto *token = std::get_if<jwt::Token>(&peeked);
        if (!token || token->header.value(QStringLiteral("kid")).toString() != text("keyId"))
            return false;
        *verdict = jwt::verifyAssertion(assertion, text("secret").toUtf8(), text("tokenUrl"), text("email"),
            unixTime(key.value(QStringLiteral("verifyAtUnix")).toInteger()));
        return *verdict == AssertionVerdict::Valid;
    }
};

} // namespace

class AssertionTest : public QObject
{
    Q_OBJECT

    const AssertionServer m_server{test::readJsonVector(QStringLiteral("auth/jwt-assertion.json"))};

private Q_SLOTS:
    void signsTheRecordedAssertionByteForByte()
    {
        QCOMPARE(jwt::signAssertion(m_server.text("keyId"), m_server.text("secret").toUtf8(), m_server.text("email"),
                     m_server.text("tokenUrl"), unixTime(1736935200)),
            m_server.text("assertion").toLatin1());
    }

    void acceptsEveryRecordedForm()
    {
        AssertionVerdict verdict{};
        QVERIFY(m_server.accepts(m_server.text("assertion").toLatin1(), &verdict));
        const QJsonArray forms = m_server.key.value(QStringLiteral("alternateForms")).toArray();
        QVERIFY(!forms.isEmpty());
        for (const QJsonValue &form : forms)
            QVERIFY(m_server.accepts(form[QStringLiteral("assertion")].toString().toLatin1(), &verdict));
    }

    void rejectsWhatMustBeRejected_data()
    {
        QTest::addColumn<QByteArray>("assertion");
        QTest::addColumn<AssertionVerdict>("expected");
        const QHash<QString, AssertionVerdict> verdicts{
            {QStringLiteral("exp more than one hour after iat"), AssertionVerdict::LivesTooLong},
            {QStringLiteral("wrong audience"), AssertionVerdict::WrongAudience},
            {QStringLiteral("signed with another secret"), AssertionVerdict::WrongSignature},
            {QStringLiteral("unknown kid"), AssertionVerdict::Valid}, // refused before verifying
        };
        const QJsonArray entries = m_server.key.value(QStringLiteral("mustReject")).toArray();
        QCOMPARE(entries.size(), verdicts.size());
        for (const QJsonValue &entry : entries) {
            const QString why = entry[QStringLiteral("why")].toString();
            QVERIFY(verdicts.contains(why));
            QTest::newRow(qPrintable(why))
                << entry[QStringLiteral("assertion")].toString().toLatin1() << verdicts.value(why);
        }
    }

    void rejectsWhatMustBeRejected()
    {
        QFETCH(QByteArray, assertion);
        QFETCH(AssertionVerdict, expected);
        AssertionVerdict verdict = AssertionVerdict::Valid;
        QVERIFY(!m_server.accepts(assertion, &verdict));
        QCOMPARE(verdict, expected);
    }

    void judgesClaims_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<AssertionVerdict>("expected");
        const auto row = [](const char *name, const char *claims, AssertionVerdict expected) {
            QTest::newRow(name) << QByteArray(claims) << expected;
        };
        row("no expiry", R"({"iat":10000,"aud":"a","iss":"i"})", AssertionVerdict::Malformed);
        row("expiry as text", R"({"iat":10000,"exp":"13600","aud":"a","iss":"i"})", AssertionVerdict::Malformed);
        row("issue time as text", R"({"iat":"10000","exp":13600,"aud":"a","iss":"i"})", AssertionVerdict::Malformed);
        row("expired beyond the leeway", R"({"iat":6000,"exp":9940,"aud":"a","iss":"i"})", AssertionVerdict::Expired);
        row("expired within the leeway", R"({"iat":6400,"exp":9941,"aud":"a","iss":"i"})", AssertionVerdict::Valid);
        row("issued too far ahead", R"({"iat":10061,"exp":13600,"aud":"a","iss":"i"})", AssertionVerdict::NotYetValid);
        row("issued a bit ahead", R"({"iat":10060,"exp":13600,"aud":"a","iss":"i"})", AssertionVerdict::Valid);
        row("a bit over an hour", R"({"iat":9995,"exp":13600,"aud":"a","iss":"i"})", AssertionVerdict::Valid);
        row("far over an hour", R"({"iat":10000,"exp":13661,"aud":"a","iss":"i"})", AssertionVerdict::LivesTooLong);
        row("lives for ever", R"({"iat":10000,"exp":1e300,"aud":"a","iss":"i"})", AssertionVerdict::LivesTooLong);
        row("no issue time, within the hour", R"({"exp":13600,"aud":"a","iss":"i"})", AssertionVerdict::Valid);
        row("no issue time, over an hour", R"({"exp":13661,"aud":"a","iss":"i"})", AssertionVerdict::LivesTooLong);
        row("no audience", R"({"iat":10000,"exp":13600,"iss":"i"})", AssertionVerdict::WrongAudience);
        row("audience among others", R"({"iat":10000,"exp":13600,"aud":["b","a"],"iss":"i"})", AssertionVerdict::Valid);
        row("empty audience list", R"({"iat":10000,"exp":13600,"aud":[],"iss":"i"})", AssertionVerdict::WrongAudience);
        row("audience in another case", R"({"iat":10000,"exp":13600,"aud":"A","iss":"i"})",
            AssertionVerdict::WrongAudience);
        row("no issuer", R"({"iat":10000,"exp":13600,"aud":"a"})", AssertionVerdict::WrongIssuer);
        row("another issuer", R"({"iat":10000,"exp":13600,"aud":"a","iss":"j"})", AssertionVerdict::WrongIssuer);
        row("issuer as array", R"({"iat":10000,"exp":13600,"aud":"a","iss":["i"]})", AssertionVerdict::WrongIssuer);
    }

    void judgesClaims()
    {
        QFETCH(QByteArray, claims);
        QFETCH(AssertionVerdict, expected);
        const QByteArray assertion = jwt::sign(R"({"alg":"HS256","kid":"k"})", claims, "s");
        QCOMPARE(
            jwt::verifyAssertion(assertion, "s", QStringLiteral("a"), QStringLiteral("i"), unixTime(10000)), expected);
    }

    void otherAlgorithmsAreRefused()
    {
        const QByteArray assertion = jwt::sign(R"({"alg":"none","kid":"k"})", "{}", "s");
        QCOMPARE(jwt::verifyAssertion(assertion, "s", QStringLiteral("a"), QStringLiteral("i"), unixTime(10000)),
            AssertionVerdict::WrongAlgorithm);
    }

    void namesWithSpecialCharactersSurvive()
    {
        const QString odd = QStringLiteral("a\"b\\c\nd\u00e5");
        const QByteArray assertion = jwt::signAssertion(odd, "s", odd, odd, unixTime(10000));
        QCOMPARE(jwt::verifyAssertion(assertion, "s", odd, odd, unixTime(10000)), AssertionVerdict::Valid);
    }
};

QTEST_APPLESS_MAIN(AssertionTest)
#include "tst_assertion.moc"
