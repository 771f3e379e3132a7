// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/apierror.h"

#include "tests/support/vectors.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::test;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoError_data();
    void refusesWhatIsNoError();
    void readsOddForms_data();
    void readsOddForms();
    void vectorsSurviveTheRoundTrip_data();
    void vectorsSurviveTheRoundTrip();
    void bodyOfTheRecordedAnswer();
    void gRpcNumbersBecomeHttpCodes_data();
    void gRpcNumbersBecomeHttpCodes();
    void streamErrorSurvivesTheRoundTrip();
    void kindsOfStatuses_data();
    void kindsOfStatuses();
    void everyKindHasAStatus_data();
    void everyKindHasAStatus();
};

void TestApiError::refusesWhatIsNoError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("something else") << QByteArray(R"({"devices":[]})");
    QTest::newRow("error is null") << QByteArray(R"({"error":null})");
    QTest::newRow("error is a number") << QByteArray(R"({"error":5})");
}

void TestApiError::refusesWhatIsNoError()
{
    QFETCH(QByteArray, json);
    QVERIFY(!apiErrorFromJson(object(json)).ok());
}

void TestApiError::readsOddForms_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ApiError>("expected");
    const auto row = [](const char *name, const char *json, const char *text, int code, const char *help) {
        QTest::newRow(name) << QByteArray(json) << ApiError{QString::fromLatin1(text), code, QString::fromLatin1(help)};
    };
    row("text alone", R"({"error":"gone"})", "gone", 0, "");
    row("code alone", R"({"code":503})", "", 503, "");
    row("code as text", R"({"error":"x","code":"404"})", "x", 404, "");
    row("members of other types", R"({"error":"x","code":[],"help":7})", "x", 0, "");
    row("code out of range", R"({"error":"x","code":123456789012})", "x", 0, "");
    row("token endpoint", R"({"error":"invalid_grant","error_description":"assertion expired"})",
        "invalid_grant: assertion expired", 0, "");
    row("stream", R"({"error":{"code":400,"message":"bad request","details":[{"help":"https://h/#400"}]}})",
        "bad request", 400, "https://h/#400");
    row("inside of a stream's error", R"({"code":401,"message":"expired","details":[]})", "expired", 401, "");
    row("old stream",
        R"({"error":{"grpcCode":1,"httpCode":408,"message":"closing stream","httpStatus":"Request Timeout","details":[]}})",
        "closing stream", 408, "");
    row("help in the second detail", R"({"error":{"code":7,"message":"m","details":[{},{"help":"h"}]}})", "m", 403,
        "h");
}

void TestApiError::readsOddForms()
{
    QFETCH(QByteArray, json);
    QFETCH(ApiError, expected);
    const auto error = apiErrorFromJson(object(json));
    QVERIFY(error.ok());
    QCOMPARE(error->error, expected.error);
    QCOMPARE(error->code, expected.code);
    QCOMPARE(error->help, expected.help);
}

void TestApiError::vectorsSurviveTheRoundTrip_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    for (const int code : {400, 401, 403, 404, 409, 429, 500, 503, 504})
        QTest::addRow("%d", code) << QStringLiteral("errors/%1.json").arg(code) << code;
    QTest::newRow("409 with the old link") << QStringLiteral("errors/409-old-help-link.json") << 409;
}

void TestApiError::vectorsSurviveTheRoundTrip()
{
    QFETCH(QString, file);
    QFETCH(int, code);
    const QJsonObject json = readJsonVector(file);
    const auto error = apiErrorFromJson(json);
    QVERIFY(error.ok());
    QCOMPARE(error->code, code);
    QCOMPARE(object(apiErrorToJson(*error)), json);
}

void TestApiError::bodyOfTheRecordedAnswer()
{
    const QByteArray answer = readVector(QStringLiteral("errors/429-http.txt"));
    const QByteArray body = answer.mid(answer.indexOf('{'));
    const auto error = apiErrorFromJson(object(body));
    QVERIFY(error.ok());
    QCOMPARE(apiErrorToJson(*error), body); // key order too
    QCOMPARE(failureKindOf(error->code), Failure::Kind::Busy);
}

void TestApiError::gRpcNumbersBecomeHttpCodes_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    const QList<std::pair<int, int>> rows{{1, 408}, {2, 500}, {3, 400}, {4, 408}, {5, 404}, {6, 409}, {7, 403},
        {8, 429}, {9, 400}, {10, 409}, {11, 400}, {12, 500}, {13, 500}, {14, 503}, {15, 500}, {16, 401}, {0, 0},
        {17, 0}};
    for (const auto &[number, code] : rows)
        QTest::addRow("%d", number) << number << code;
}

void TestApiError::gRpcNumbersBecomeHttpCodes()
{
    QFETCH(int, number);
    QFETCH(int, code);
    const QJsonObject json{{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), number}}}};
    const auto error = apiErrorFromJson(json);
    QVERIFY(error.ok());
    QCOMPARE(error->code, code);
}

void TestApiError::streamErrorSurvivesTheRoundTrip()
{
    const ApiError error{QStringLiteral("bad request"), 400, QStringLiteral("https://h/#400")};
    const QByteArray json = streamErrorToJson(error);
    const QByteArray expected =
        R"({"error":{"code":400,"message":"bad request","details":[{"help":"https://h/#400"}]}})";
    QCOMPARE(json, expected);
    const auto again = apiErrorFromJson(object(json));
    QVERIFY(again.ok());
    QCOMPARE(*again, error);
}

void TestApiError::kindsOfStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Failure::Kind>("kind");
    using Kind = Failure::Kind;
    const QList<std::pair<int, Kind>> rows{{400, Kind::Invalid}, {401, Kind::Unauthorized}, {403, Kind::Forbidden},
        {404, Kind::NotFound}, {405, Kind::Invalid}, {408, Kind::Unavailable}, {409, Kind::Conflict},
        {413, Kind::Invalid}, {429, Kind::Busy}, {500, Kind::Unavailable}, {503, Kind::Unavailable},
        {504, Kind::Unavailable}, {0, Kind::Internal}, {204, Kind::Internal}, {302, Kind::Internal},
        {600, Kind::Internal}};
    for (const auto &[status, kind] : rows)
        QTest::addRow("%d", status) << status << kind;
}

void TestApiError::kindsOfStatuses()
{
    QFETCH(int, status);
    QFETCH(Failure::Kind, kind);
    QCOMPARE(failureKindOf(status), kind);
}

void TestApiError::everyKindHasAStatus_data()
{
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<int>("status");
    using Kind = Failure::Kind;
    QTest::newRow("invalid") << Kind::Invalid << 400;
    QTest::newRow("unauthorized") << Kind::Unauthorized << 401;
    QTest::newRow("forbidden") << Kind::Forbidden << 403;
    QTest::newRow("not found") << Kind::NotFound << 404;
    QTest::newRow("conflict") << Kind::Conflict << 409;
    QTest::newRow("busy") << Kind::Busy << 429;
    QTest::newRow("unavailable") << Kind::Unavailable << 503;
    QTest::newRow("cancelled") << Kind::Cancelled << 503;
    QTest::newRow("internal") << Kind::Internal << 500;
}

void TestApiError::everyKindHasAStatus()
{
    QFETCH(Failure::Kind, kind);
    QFETCH(int, status);
    QCOMPARE(httpStatusOf(kind), status);
}

QTEST_APPLESS_MAIN(TestApiError)
#include "tst_apierror.moc"
