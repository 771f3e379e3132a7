// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/jwt.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = QByteArrayLiteral("a-secret");
constexpr std::chrono::sys_seconds now{1736935200s};

QByteArray base64Url(const QByteArray &data)
{
    return data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signedClaims(const QByteArray &claims, const QByteArray &header = R"({"alg":"HS256","typ":"JWT"})")
{
    return jwt::sign(header, claims, secret);
}

QByteArray outcome(const std::variant<jwt::Token, jwt::Refusal> &result)
{
    static const QList<QByteArray> names{
        "too long", "malformed", "wrong algorithm", "wrong signature", "expired", "not yet valid"};
    const auto *refusal = std::get_if<jwt::Refusal>(&result);
    return refusal ? names.at(static_cast<int>(*refusal)) : QByteArray("accepted");
}

} // namespace

class JwtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumsAreLowerCaseHex()
    {
        // FIPS 180 examples.
        QCOMPARE(jwt::sha1Hex("abc"), QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
        QCOMPARE(jwt::sha256Hex("abc"), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(jwt::sha1Hex(QByteArray()), QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
    }

    void signsTheExampleOfTheStandard()
    {
        // RFC 7515 appendix A.1: line ends and spaces are part of the example.
        const QByteArray key = QByteArray::fromBase64(
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
            QByteArray::Base64UrlEncoding);
        const QByteArray token = jwt::sign("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
            "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}", key);
        QCOMPARE(token,
            QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
                       "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                       "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    }

    void verifies_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray malformed("malformed");
        const QByteArray good = signedClaims(R"({"a":1})");
        const QByteArray payload = base64Url(R"({"a":1})");
        const QByteArray mac = good.mid(good.lastIndexOf('.') + 1);

        QTest::newRow("empty") << QByteArray() << malformed;
        QTest::newRow("two parts") << good.left(good.lastIndexOf('.')) << malformed;
        QTest::newRow("four parts") << good + ".x" << malformed;
        QTest::newRow("padding") << good + "=" << malformed;
        QTest::newRow("white space inside") << QByteArray(good).insert(3, ' ') << malformed;
        QTest::newRow("base64 with + and /") << good.left(good.size() - 43) + "+/" + good.right(41) << malformed;
        // 43 characters carry 258 bits; the last two are not part of the 256-bit code.
        QTest::newRow("second spelling of the same bytes") << good.chopped(1) + char(good.back() + 1) << malformed;
        QTest::newRow("header no JSON") << jwt::sign("{", "{}", secret) << malformed;
        QTest::newRow("claims an array") << jwt::sign(R"({"alg":"HS256"})", "[]", secret) << malformed;
        QTest::newRow("critical extension") << signedClaims("{}", R"({"alg":"HS256","crit":["exp"]})") << malformed;
        QTest::newRow("expiry no number") << signedClaims(R"({"exp":"1736935201"})") << malformed;
        QTest::newRow("9 KiB") << signedClaims("{\"a\":\"" + QByteArray(9 * 1024, 'x') + "\"}")
                               << QByteArray("too long");
        QTest::newRow("no algorithm") << signedClaims("{}", "{}") << QByteArray("wrong algorithm");
        QTest::newRow("none") << base64Url(R"({"alg":"none"})") + '.' + payload + '.' << QByteArray("wrong algorithm");
        QTest::newRow("none with a right code")
            << signedClaims("{}", R"({"alg":"none"})") << QByteArray("wrong algorithm");
        QTest::newRow("lower case") << signedClaims("{}", R"({"alg":"hs256"})") << QByteArray("wrong algorithm");
        QTest::newRow("algorithm no text")
            << signedClaims("{}", R"({"alg":["HS256"]})") << QByteArray("wrong algorithm");
        QTest::newRow("no signature") << good.chopped(mac.size()) << QByteArray("wrong signature");
        QTest::newRow("half a signature")
            << good.chopped(mac.size()) + base64Url(QByteArray::fromBase64(mac, QByteArray::Base64UrlEncoding).left(16))
            << QByteArray("wrong signature");
        QTest::newRow("other claims") << base64Url(R"({"alg":"HS256","typ":"JWT"})") + '.' + base64Url(R"({"a":2})") +
                                             '.' + mac
                                      << QByteArray("wrong signature");
        QTest::newRow("other secret") << jwt::sign(R"({"alg":"HS256"})", "{}", "another")
                                      << QByteArray("wrong signature");
        QTest::newRow("expires now") << signedClaims(R"({"exp":1736935200})") << QByteArray("expired");
        QTest::newRow("expires in a second") << signedClaims(R"({"exp":1736935201})") << QByteArray("accepted");
        QTest::newRow("expires at the end of time") << signedClaims(R"({"exp":1e300})") << QByteArray("accepted");
        QTest::newRow("expired before all time") << signedClaims(R"({"exp":-1e300})") << QByteArray("expired");
        QTest::newRow("issued in a second") << signedClaims(R"({"iat":1736935201})") << QByteArray("not yet valid");
        QTest::newRow("not before the next second")
            << signedClaims(R"({"nbf":1736935201})") << QByteArray("not yet valid");
        QTest::newRow("no times") << good << QByteArray("accepted");
        QTest::newRow("no type") << signedClaims("{}", R"({"alg":"HS256"})") << QByteArray("accepted");
    }

    void verifies()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, expected);
        QCOMPARE(outcome(jwt::verify(token, secret, now)), expected);
    }

    void leewayWidensAllTimes_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("expired 29 s ago") << QByteArray(R"({"exp":1736935171})") << QByteArray("accepted");
        QTest::newRow("expired 30 s ago") << QByteArray(R"({"exp":1736935170})") << QByteArray("expired");
        QTest::newRow("issued in 30 s") << QByteArray(R"({"iat":1736935230})") << QByteArray("accepted");
        QTest::newRow("issued in 31 s") << QByteArray(R"({"iat":1736935231})") << QByteArray("not yet valid");
    }

    void leewayWidensAllTimes()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QByteArray, expected);
        QCOMPARE(outcome(jwt::verify(signedClaims(claims), secret, now, 30s)), expected);
    }

    void nothingSignedWithTheEmptySecretIsTrusted()
    {
        const QByteArray token = jwt::sign(R"({"alg":"HS256"})", "{}", QByteArray());
        QCOMPARE(outcome(jwt::verify(token, QByteArray(), now)), QByteArray("wrong signature"));
    }

    void everyChangedCharacterIsNoticed()
    {
        const QByteArray token = signedClaims(R"({"exp":1736938800,"iat":1736935200})");
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = changed.at(i) == 'A' ? 'B' : 'A';
            QVERIFY2(outcome(jwt::verify(changed, secret, now)) != "accepted", qPrintable(QString::number(i)));
        }
    }

    void peekReadsWithoutTheSecret()
    {
        const auto result = jwt::peek(jwt::sign(R"({"kid":"k1","alg":"HS256"})", R"({"iss":"me"})", "unknown"));
        QCOMPARE(outcome(result), QByteArray("accepted"));
        QCOMPARE(std::get<jwt::Token>(result).header.value(QStringLiteral("kid")).toString(), QStringLiteral("k1"));
        QCOMPARE(std::get<jwt::Token>(result).claims.value(QStringLiteral("iss")).toString(), QStringLiteral("me"));
        QCOMPARE(outcome(jwt::peek("a.b.c")), QByteArray("malformed"));
    }
};

QTEST_APPLESS_MAIN(JwtTest)
#include "tst_jwt.moc"
