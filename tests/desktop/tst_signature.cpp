// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/signaturecheck.h"
#include "app/jwt/deliverysignature.h"
#include "app/jwt/jwt.h"
#include "tests/support/vectors.h"
#include "ui/signature/signaturedialog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using desktop::checkSignature;

namespace {

const QByteArray secret = "a-secret-that-nobody-sees";
const QByteArray body = R"({"event":{"eventId":"x","n":[1, 2]},"labels":{"name":"a b"}})";
const std::chrono::sys_seconds made{1'736'935'200s};

QByteArray signature(const QByteArray &of = body, const QByteArray &with = secret)
{
    return jwt::signDelivery(of, with, made, "jti");
}

QString textOf(const SignatureReport &report)
{
    QStringList lines{report.verdict};
    for (const SignatureReport::Line &line : report.lines)
        lines.append(line.text);
    return lines.join(u'\n');
}

SignatureReport ask(const QByteArray &request, const QByteArray &theBody = body, const QByteArray &with = secret,
    std::chrono::seconds later = 5s)
{
    return checkSignature({request, theBody, with}, Timestamp(made + later));
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheVectors_data();
    void agreesWithTheVectors();
    void findsTheSignatureInWhatPeoplePaste_data();
    void findsTheSignatureInWhatPeoplePaste();
    void saysExactlyWhatFails_data();
    void saysExactlyWhatFails();
    void tellsEveryFaultAtOnce();
    void survivesNonsense_data();
    void survivesNonsense();
    void theDialogAnswersWhilePasting();
    void theDialogRefusesWhatIsTooLarge();
};

void SignatureTest::agreesWithTheVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray cases = QJsonDocument::fromJson(test::readVector(QStringLiteral("delivery/signature-cases.json")))
                                 .object()
                                 .value(QLatin1String("cases"))
                                 .toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &entry : cases)
        QTest::newRow(qPrintable(entry.toObject().value(QLatin1String("name")).toString())) << entry.toObject();
}

void SignatureTest::agreesWithTheVectors()
{
    QFETCH(QJsonObject, vector);
    QByteArray request = "POST / HTTP/1.1\r\n";
    const QJsonObject headers = vector.value(QLatin1String("header")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request += header.key().toUtf8() + ": " + header.value().toString().toUtf8() + "\r\n";
    request += "\r\n" + QByteArray::fromBase64(vector.value(QLatin1String("bodyBase64")).toString().toLatin1());
    const SignatureReport report =
        checkSignature({request, {}, vector.value(QLatin1String("verifierSecret")).toString().toUtf8()},
            Timestamp(std::chrono::seconds(vector.value(QLatin1String("verifyAtUnix")).toInteger())));
    const bool expected = vector.value(QLatin1String("expect")).toString() == QLatin1String("valid");
    QVERIFY2(report.isValid == expected, qPrintable(textOf(report)));
    QVERIFY(!report.lines.isEmpty());
}

void SignatureTest::findsTheSignatureInWhatPeoplePaste_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray token = signature();
    QTest::newRow("header") << QByteArray("X-Dt-Signature: " + token);
    QTest::newRow("lower case, among others") << QByteArray("host: a\nx-dt-signature:" + token + "\nuser-agent: b");
    QTest::newRow("command line") << QByteArray("curl -H 'X-Dt-Signature: " + token + "' https://a/");
    QTest::newRow("log in JSON") << QByteArray(R"({"headers":{"X-Dt-Signature":")" + token + R"("}})");
    QTest::newRow("the value alone") << QByteArray("  " + token + "\n");
}

void SignatureTest::findsTheSignatureInWhatPeoplePaste()
{
    QFETCH(QByteArray, request);
    QVERIFY2(ask(request).isValid, qPrintable(textOf(ask(request))));
}

void SignatureTest::saysExactlyWhatFails_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("theBody");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<int>("later");
    QTest::addColumn<QString>("words");
    const QByteArray token = signature();
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &theBody, const QByteArray &with,
                         int later, const char *words) {
        QTest::newRow(name) << request << theBody << with << later << QString::fromUtf8(words);
    };
    row("no header", "Host: a", body, secret, 5, "no X-Dt-Signature");
    row("cut", token.left(40), body, secret, 5, "no X-Dt-Signature");
    row("cut header", "X-Dt-Signature: " + token.left(token.size() / 2), body, secret, 5, "damaged");
    row("wrong secret", token, body, "another", 5, "made with another secret");
    row("secret with a line end", token, body, secret + "\n", 5, "without the blanks around it");
    row("secret in quotes", token, body, '"' + secret + '"', 5, "without the quotation marks");
    row("secret in base64", token, body, secret.toBase64(), 5, "once decoded from base64");
    row("no secret", token, body, {}, 5, "Give the secret");
    row("expired", token, body, secret, 3600 + 180, "expired 3\u00a0min ago");
    row("made in the future", token, body, secret, -120, "made 2\u00a0min in the future");
    row("body changed", token, QByteArray(body).replace("x", "y"), secret, 5, "not the one that was signed");
    row("line end behind the body", token, body + "\r\n", secret, 5, "blanks or line ends behind");
    row("byte order mark", token, "\xef\xbb\xbf" + body, secret, 5, "byte order mark");
    row("line ends converted", signature("{\r\n}"), "{\n}", secret, 5, "other line ends");
    row("formatted anew", signature(R"({"a":"b c"})"), "{\n  \"a\": \"b c\"\n}", secret, 5, "formatted anew");
    row("algorithm none", "X-Dt-Signature: eyJhbGciOiJub25lIn0.e30.", body, secret, 5, "algorithm");
    const QByteArray sha1 = jwt::sign(R"({"alg":"HS256","typ":"JWT"})",
        R"({"checksum":")" + jwt::sha1Hex(body) + R"(","exp":1736938800,"iat":1736935200})", secret);
    row("SHA-1 only", sha1, body, secret, 5, "old SHA-1 checksum only");
}

void SignatureTest::saysExactlyWhatFails()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, theBody);
    QFETCH(QByteArray, with);
    QFETCH(int, later);
    QFETCH(QString, words);
    const SignatureReport report = ask(request, theBody, with, std::chrono::seconds(later));
    QVERIFY(!report.isValid);
    QVERIFY2(textOf(report).contains(words), qPrintable(textOf(report)));
    QVERIFY(!textOf(report).contains(QString::fromUtf8(secret)));
}

void SignatureTest::tellsEveryFaultAtOnce()
{
    // Given a request that is wrong in three ways, of which a receiver tells only the first
    const SignatureReport report = ask(signature(), QByteArray(body).replace("x", "y"), "another", 3600s + 180s);
    QCOMPARE(std::count_if(report.lines.begin(), report.lines.end(),
                 [](const SignatureReport::Line &line) { return line.tone == SignatureReport::Tone::Bad; }),
        3);
}

void SignatureTest::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL") << QByteArray("X-Dt-Signature: \0\0.\0.\0", 24);
    QTest::newRow("dots") << QByteArray(2000, '.');
    QTest::newRow("a long header") << "X-Dt-Signature: " + QByteArray(500'000, 'a');
    QTest::newRow("dates of no calendar")
        << jwt::sign(R"({"alg":"HS256"})", R"({"iat":1e300,"exp":-5,"checksum_sha256":7})", secret);
}

void SignatureTest::survivesNonsense()
{
    QFETCH(QByteArray, request);
    const SignatureReport report = ask(request);
    QVERIFY(!report.isValid);
    QVERIFY(!report.verdict.isEmpty());
}

void SignatureTest::theDialogAnswersWhilePasting()
{
    auto *dialog = new SignatureDialog(
        [](const SignatureQuestion &question) { return checkSignature(question, Timestamp(made + 5s)); });
    QVERIFY(dialog->verdict().contains(QStringLiteral("Paste")));
    dialog->setSecret(QString::fromUtf8(secret));
    QCOMPARE(dialog->findChild<QLineEdit *>()->echoMode(), QLineEdit::Password);
    dialog->findChildren<QPlainTextEdit *>().first()->setPlainText(QStringLiteral("POST / HTTP/1.1\nX-Dt-Signature: ") +
                                                                   QString::fromLatin1(signature()) +
                                                                   QStringLiteral("\n\n") + QString::fromUtf8(body));
    QTRY_VERIFY2(dialog->verdict().startsWith(QStringLiteral("Valid")), qPrintable(dialog->verdict()));
    QVERIFY(dialog->details().contains(QStringLiteral("The secret fits.")));
    dialog->setSecret(QStringLiteral("another"));
    QTRY_VERIFY(dialog->verdict().startsWith(QStringLiteral("Refused")));
    delete dialog;
}

void SignatureTest::theDialogRefusesWhatIsTooLarge()
{
    bool isAsked = false;
    auto *dialog = new SignatureDialog([&isAsked](const SignatureQuestion &) {
        isAsked = true;
        return SignatureReport{};
    });
    dialog->findChildren<QPlainTextEdit *>().first()->setPlainText(QString(1'100'000, u'x'));
    QTRY_VERIFY(dialog->verdict().contains(QStringLiteral("larger than any delivery")));
    QVERIFY(!isAsked);
    delete dialog;
}

QTEST_MAIN(SignatureTest)
#include "tst_signature.moc"
