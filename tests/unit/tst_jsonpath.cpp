// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonpath.h"

#include <QTest>

using namespace touchstone;

/// Paths of fields in indented JSON.
class tst_JsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineSaysWhichFieldIsMeant_data();
    void theLineSaysWhichFieldIsMeant();
    void whatIsNoJsonHarmsNobody_data();
    void whatIsNoJsonHarmsNobody();
};

void tst_JsonPath::theLineSaysWhichFieldIsMeant_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("path");
    int line = 0;
    const auto row = [&line](const char *path) {
        QTest::addRow("line %d", line) << line << QString::fromLatin1(path);
        ++line;
    };
    row("");
    row("eventId");
    row("data");
    row("data.temperature");
    row("data.temperature.value");
    row("data.temperature.samples");
    row("data.temperature.samples[0]");
    row("data.temperature.samples[0].value");
    row("data.temperature.samples[0].note");
    row("data.temperature.samples[0]");
    row("data.temperature.samples[1]");
    row("data.temperature.samples[1].value");
    row("data.temperature.samples[1]");
    row("data.temperature.samples");
    row("data.temperature");
    row("data");
    row("[\"a b\"]");
    row("empty");
    row("");
}

void tst_JsonPath::theLineSaysWhichFieldIsMeant()
{
    QFETCH(int, line);
    const QString json = QStringLiteral(R"({
    "eventId": "a:{\"[",
    "data": {
        "temperature": {
            "value": 4.6,
            "samples": [
                {
                    "value": 4.6,
                    "note": ","
                },
                {
                    "value": 5
                }
            ]
        }
    },
    "a b": true,
    "empty": {}
})");
    qsizetype position = 0;
    for (int i = 0; i < line; ++i)
        position = json.indexOf(u'\n', position) + 1;
    QTEST(jsonPathAt(json, position), "path");
    QTEST(jsonPathAt(json, position + 1), "path");
}

void tst_JsonPath::whatIsNoJsonHarmsNobody_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "}", "]]]", "\"", "\"\\", ":::", ",,,", "{\"a\":[[[", "nothing", "\n\n"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_JsonPath::whatIsNoJsonHarmsNobody()
{
    QFETCH(QString, text);
    for (const qsizetype position : {qsizetype(-5), qsizetype(0), text.size(), text.size() + 7})
        jsonPathAt(text, position);
}

QTEST_GUILESS_MAIN(tst_JsonPath)
#include "tst_jsonpath.moc"
