// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/formats.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale norwegian(QLocale::NorwegianBokmal, QLocale::Norway);

/// Spaces that do not break, written as plain ones.
QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

} // namespace

class tst_Formats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latencies_data();
    void latencies();
    void spans_data();
    void spans();
    void countdowns();
    void momentsAreRelativeUnderAnHour();
    void timesAndUnitsFollowThePerson();
    void numbersFollowTheLocale();
    void valuesInWords_data();
    void valuesInWords();
    void failuresSayWhatToDo();
};

void tst_Formats::latencies_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative is none") << qint64(-5) << QStringLiteral("0 µs");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0 µs");
    QTest::newRow("microseconds") << qint64(412) << QStringLiteral("412 µs");
    QTest::newRow("just a millisecond") << qint64(1000) << QStringLiteral("1.00 ms");
    QTest::newRow("tens") << qint64(86'400) << QStringLiteral("86.4 ms");
    QTest::newRow("rounding gains a digit") << qint64(9'996) << QStringLiteral("10.0 ms");
    QTest::newRow("hundreds") << qint64(412'300) << QStringLiteral("412 ms");
    QTest::newRow("rounding gains a unit") << qint64(999'700) << QStringLiteral("1.00 s");
    QTest::newRow("seconds") << qint64(1'234'000) << QStringLiteral("1.23 s");
    QTest::newRow("minutes stay seconds") << qint64(123'400'000) << QStringLiteral("123 s");
}

void tst_Formats::latencies()
{
    QFETCH(qint64, microseconds);
    QFETCH(QString, text);
    QCOMPARE(plain(formatLatency(std::chrono::microseconds(microseconds), british)), text);
}

void tst_Formats::spans_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative is none") << qint64(-1) << QStringLiteral("0.0 s");
    QTest::newRow("fraction") << qint64(800) << QStringLiteral("0.8 s");
    QTest::newRow("seconds") << qint64(12'300) << QStringLiteral("12 s");
    QTest::newRow("minutes") << qint64(4 * 60'000 + 59'000) << QStringLiteral("4 min");
    QTest::newRow("hours") << qint64(192 * 60'000) << QStringLiteral("3 h 12 min");
    QTest::newRow("whole hours") << qint64(180 * 60'000) << QStringLiteral("3 h");
    QTest::newRow("days") << qint64(52 * 3600'000) << QStringLiteral("2 d 4 h");
}

void tst_Formats::spans()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(plain(formatSpan(std::chrono::milliseconds(milliseconds), british)), text);
}

void tst_Formats::countdowns()
{
    QCOMPARE(formatCountdown(-5s), QStringLiteral("0:00"));
    QCOMPARE(formatCountdown(1ms), QStringLiteral("0:01"));
    QCOMPARE(formatCountdown(2min), QStringLiteral("2:00"));
    QCOMPARE(formatCountdown(117'200ms), QStringLiteral("1:58"));
}

void tst_Formats::momentsAreRelativeUnderAnHour()
{
    const QDateTime now(QDate(2025, 1, 15), QTime(11, 30));
    QCOMPARE(formatMoment(now, now, british), QStringLiteral("just now"));
    QCOMPARE(plain(formatMoment(now.addSecs(-12), now, british)), QStringLiteral("12 s ago"));
    QCOMPARE(plain(formatMoment(now.addSecs(-59 * 60), now, british)), QStringLiteral("59 min ago"));
    QCOMPARE(formatMoment(now.addSecs(-3600), now, british), QStringLiteral("10:30"));
    QCOMPARE(formatMoment(now.addDays(-1), now, british), QStringLiteral("14/01/2025 11:30"));
    QCOMPARE(formatClock(QDateTime(QDate(2025, 1, 5), QTime(1, 2, 3, 45))), QStringLiteral("01:02:03.045"));
}

void tst_Formats::timesAndUnitsFollowThePerson()
{
    Settings settings;
    settings.hourFormat = Settings::HourFormat::Twelve;
    settings.momentStyle = Settings::MomentStyle::Absolute;
    settings.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    const Formats formats(british, settings);
    const QDateTime now(QDate(2025, 1, 15), QTime(12, 30));
    QCOMPARE(plain(formatMoment(now.addSecs(-12), now, formats)), QStringLiteral("12:29 pm"));
    QCOMPARE(plain(formatMoment(now.addDays(-1), now, formats)), QStringLiteral("14/01/2025 12:30 pm"));
    QCOMPARE(plain(formatTimeOfDay(QTime(0, 5), formats)), QStringLiteral("12:05 am"));
    QCOMPARE(plain(formatTimeWithSeconds(QTime(23, 5, 9), formats)), QStringLiteral("11:05:09 pm"));
    QCOMPARE(plain(formatClock(now, formats)), QStringLiteral("12:30:00.000 pm"));
    QCOMPARE(plain(formatTemperature(-40, formats)), QStringLiteral("-40.0 °F"));
    QCOMPARE(plain(formatTemperature(21.4, formats)), QStringLiteral("70.5 °F"));
    QCOMPARE(plain(formatTemperature(21.4, british)), QStringLiteral("21.4 °C"));
    const QFontMetrics metrics{QFont()};
    QVERIFY(widestClock(metrics, formats) >= metrics.horizontalAdvance(formatClock(now, formats)));
    TemperaturePayload payload;
    payload.value = 21.4;
    QCOMPARE(plain(valueWords(EventTypeTraits::Enum::Temperature, payload, formats)), QStringLiteral("70.5 °F"));
}

void tst_Formats::numbersFollowTheLocale()
{
    QCOMPARE(formatCount(12408, british), QStringLiteral("12,408"));
    QCOMPARE(plain(formatCount(12408, norwegian)).simplified(), QStringLiteral("12 408"));
    QCOMPARE(plain(formatLatency(86'400us, norwegian)), QStringLiteral("86,4 ms"));
    QCOMPARE(plain(formatShare(0.41, british)), QStringLiteral("41 %"));
    QCOMPARE(plain(formatShare(0.0031, british)), QStringLiteral("0.3 %"));
    QCOMPARE(plain(formatShare(0, british)), QStringLiteral("0 %"));
}

void tst_Formats::valuesInWords_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *type, const char *content, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(type) << QByteArray(content) << QString::fromUtf8(words);
    };
    row("unknown type", "somethingNew", R"({"a":1})", R"({"a":1})");
    row("unknown state", "contact", R"({"state":"AJAR"})", "AJAR");
    row("touch", "touch", "{}", "touched");
    row("temperature", "temperature", R"({"value":21.43})", "21.4 °C");
    row("below zero", "temperature", R"({"value":-18})", "-18.0 °C");
    row("humidity", "humidity", R"({"temperature":20.5,"relativeHumidity":44.4})", "20.5 °C, 44 % humidity");
    row("object", "objectPresent", R"({"state":"NOT_PRESENT"})", "nothing there");
    row("water", "waterPresent", R"({"state":"PRESENT"})", "water detected");
    row("door", "contact", R"({"state":"OPEN"})", "opened");
    row("battery", "batteryStatus", R"({"percentage":85})", "85 %");
    row("count", "touchCount", R"({"total":12408})", "12,408 in total");
    row("co2", "co2", R"({"ppm":612})", "612 ppm");
    row("pressure", "pressure", R"({"pascal":101320})", "1,013.2 hPa");
    row("desk", "deskOccupancy", R"({"state":"OCCUPIED","remarks":["INCOMPLETE_DATA"]})", "occupied (incomplete data)");
    row("boost", "networkStatus", R"({"signalStrength":12,"rssi":-101,"transmissionMode":"HIGH_POWER_BOOST_MODE"})",
        "signal 12 % (-101 dBm), boost mode");
    row("labels", "labelsChanged", R"({"added":{"room":"3"},"modified":{"name":"A"},"removed":["x"]})",
        "room added: 3; name is now A; x removed");
    row("offline", "connectionStatus", R"({"connection":"OFFLINE","available":[]})", "offline");
}

void tst_Formats::valuesInWords()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const EventType eventType = EventType::fromText(type);
    const EventPayload payload = payloadFromJson(eventType, QJsonDocument::fromJson(content).object());
    QCOMPARE(plain(valueWords(eventType, payload, british)), words);
}

void tst_Formats::failuresSayWhatToDo()
{
    for (int kind = int(Failure::Kind::Invalid); kind <= int(Failure::Kind::Internal); ++kind) {
        const Failure failure{Failure::Kind(kind), QStringLiteral("the server said no")};
        const QString words = failureWords(QStringLiteral("switch off ERP"), failure);
        QVERIFY(words.startsWith(QLatin1String("Could not switch off ERP. The server said no. ")));
        QVERIFY(words.size() > 60);
    }
    Failure busy{Failure::Kind::Busy, {}};
    busy.retryAfter = 12s;
    QVERIFY(plain(failureWords(QStringLiteral("x"), busy)).contains(QLatin1String("try again in 12 s")));
}

QTEST_MAIN(tst_Formats)
#include "tst_formats.moc"
