// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/deliverysignature.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using jwt::SignatureVerdict;

namespace {

std::chrono::sys_seconds unixTime(const QJsonValue &seconds)
{
    return std::chrono::sys_seconds(std::chrono::seconds(seconds.toInteger()));
}

/// The verdicts that the vectors, which only say "invalid", leave open.
SignatureVerdict verdictOf(const QString &caseName)
{
    static const QHash<QString, SignatureVerdict> verdicts{
        {QStringLiteral("expired"), SignatureVerdict::Expired},
        {QStringLiteral("wrong-secret"), SignatureVerdict::WrongSecret},
        {QStringLiteral("wrong-body"), SignatureVerdict::BodyChanged},
        {QStringLiteral("sha1-only"), SignatureVerdict::Sha1Only},
        {QStringLiteral("alg-none"), SignatureVerdict::WrongAlgorithm},
        {QStringLiteral("corrupt-signature"), SignatureVerdict::WrongSecret},
        {QStringLiteral("sha256-mismatch"), SignatureVerdict::BodyChanged},
        {QStringLiteral("alg-hs384"), SignatureVerdict::WrongAlgorithm},
    };
    return verdicts.value(caseName, SignatureVerdict::Valid);
}

} // namespace

class DeliverySignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEveryRecordedCase_data()
    {
        QTest::addColumn<QJsonObject>("recorded");
        const QJsonObject file = test::readJsonVector(QStringLiteral("delivery/signature-cases.json"));
        const QJsonArray cases = file.value(QStringLiteral("cases")).toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue &entry : cases)
            QTest::newRow(qPrintable(entry[QStringLiteral("name")].toString())) << entry.toObject();
    }

    void judgesEveryRecordedCase()
    {
        QFETCH(QJsonObject, recorded);
        const QByteArray body =
            test::readVector(QStringLiteral("delivery/") + recorded.value(QStringLiteral("bodyFile")).toString());
        QCOMPARE(body, QByteArray::fromBase64(recorded.value(QStringLiteral("bodyBase64")).toString().toLatin1()));
        const QByteArray header = recorded.value(QStringLiteral("header"))
                                      .toObject()
                                      .value(QStringLiteral("X-Dt-Signature"))
                                      .toString()
                                      .toLatin1();
        const QByteArray secret = recorded.value(QStringLiteral("verifierSecret")).toString().toUtf8();
        const auto at = unixTime(recorded.value(QStringLiteral("verifyAtUnix")));
        const QString expect = recorded.value(QStringLiteral("expect")).toString();

        const SignatureVerdict verdict = jwt::verifyDelivery(header, body, secret, at);
        QCOMPARE(verdict, verdictOf(recorded.value(QStringLiteral("name")).toString()));
        QCOMPARE(verdict == SignatureVerdict::Valid, expect == QLatin1String("valid"));

        const SignatureVerdict withSha1 = jwt::verifyDelivery(header, body, secret, at, true);
        QCOMPARE(withSha1 == SignatureVerdict::Valid, expect != QLatin1String("invalid"));
    }

    void signsTheWorkedExampleByteForByte()
    {
        const QJsonObject example = test::readJsonVector(QStringLiteral("delivery/signature-worked-example.json"));
        const QByteArray body = test::readVector(QStringLiteral("delivery/body-touch.json"));
        const QJsonObject claims = example.value(QStringLiteral("jwtClaims")).toObject();
        QCOMPARE(jwt::sha1Hex(body), example.value(QStringLiteral("sha1Hex")).toString().toLatin1());
        QCOMPARE(jwt::sha256Hex(body), example.value(QStringLiteral("sha256Hex")).toString().toLatin1());
        QCOMPARE(jwt::signDelivery(body, example.value(QStringLiteral("secret")).toString().toUtf8(),
                     unixTime(claims.value(QStringLiteral("iat"))),
                     claims.value(QStringLiteral("jti")).toString().toLatin1()),
            example.value(QStringLiteral("X-Dt-Signature")).toString().toLatin1());
    }

    void judgesWhatTheVectorsLeaveOut_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<SignatureVerdict>("expected");
        const QByteArray body("body");
        const auto signedWith = [](const QByteArray &claims) {
            return jwt::sign(R"({"alg":"HS256"})", claims, "secret");
        };
        const QByteArray sha1 = "\"checksum\":\"" + jwt::sha1Hex(body) + '"';
        const QByteArray sha256 = "\"checksum_sha256\":\"" + jwt::sha256Hex(body) + '"';
        QTest::newRow("missing") << QByteArray() << SignatureVerdict::MissingHeader;
        QTest::newRow("blank") << QByteArray("  ") << SignatureVerdict::MissingHeader;
        QTest::newRow("no token") << QByteArray("signature") << SignatureVerdict::Malformed;
        QTest::newRow("huge") << QByteArray(100000, 'x') << SignatureVerdict::Malformed;
        QTest::newRow("no checksum") << signedWith("{}") << SignatureVerdict::Malformed;
        QTest::newRow("checksum no text")
            << signedWith("{\"checksum_sha256\":1," + sha1 + '}') << SignatureVerdict::Malformed;
        QTest::newRow("wrong SHA-1 only") << signedWith(R"({"checksum":"00"})") << SignatureVerdict::BodyChanged;
        QTest::newRow("SHA-256 only") << signedWith('{' + sha256 + '}') << SignatureVerdict::Valid;
        QTest::newRow("surrounding blanks") << " " + signedWith('{' + sha256 + '}') + " " << SignatureVerdict::Valid;
        QTest::newRow("made in the future")
            << signedWith('{' + sha256 + ",\"iat\":1736935201}") << SignatureVerdict::NotYetValid;
    }

    void judgesWhatTheVectorsLeaveOut()
    {
        QFETCH(QByteArray, header);
        QFETCH(SignatureVerdict, expected);
        QCOMPARE(jwt::verifyDelivery(header, "body", "secret", unixTime(1736935200)), expected);
    }

    void descriptionsHoldNothingOfTheRequest()
    {
        for (int verdict = 0; verdict <= static_cast<int>(SignatureVerdict::Sha1Only); ++verdict)
            QVERIFY(jwt::describe(static_cast<SignatureVerdict>(verdict)).endsWith(QLatin1Char('.')));
    }
};

QTEST_APPLESS_MAIN(DeliverySignatureTest)
#include "tst_deliverysignature.moc"
