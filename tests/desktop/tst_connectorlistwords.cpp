// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorlistmodel.h"
#include "tests/support/manualclock.h"
#include "ui/common/savedfilterbutton.h"
#include "ui/connectors/connectorcolumns.h"
#include "ui/connectors/connectortext.h"
#include "ui/connectors/filterfield.h"
#include "ui/connectors/filterwords.h"
#include "ui/connectors/listsettings.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputDialog>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using items::ConnectorFilter;
using items::FilterProblem;
using Refusal = SavedFilters::Refusal;

/// What the list says and reads: words of filters, cells as text, settings.
class TestConnectorListWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void everyProblemNamesTermAndRemedy_data();
    void everyProblemNamesTermAndRemedy();
    void completesTheTermAtTheCursor_data();
    void completesTheTermAtTheCursor();
    void theFieldKeepsTheLastFilter();
    void theFieldCompletes();
    void csvIsSafeAndWellFormed_data();
    void csvIsSafeAndWellFormed();
    void csvHoldsNoSecret();
    void tabsAndLinesStayApart();
    void savedFiltersAreBounded();
    void aRefusedNameIsAskedForAgain();
    void settingsSurviveTheFile();
    void brokenSettingsFallBack();
};

void TestConnectorListWords::everyProblemNamesTermAndRemedy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("stauts:failing", "Did you mean status:");
    row("frobnicate:1", "quotation marks");
    row("status:failling", "Did you mean status:failing");
    row("status:wonderful-and-more", "healthy, degraded");
    row("p99:>", "p99:>500ms");
    row("p99:500ms", "Write > or <");
    row("p99:>500", "us, ms, s, min, h, d");
    row("age:>5weeks", "us, ms, s, min, h, d");
    row("age:>x", "age:>5min");
    row("errors:>5s", "number alone");
    row("errors:>x", "errors:>10");
    row("rate:>x", "rate:>5%");
    row("queue:>1.5", "whole number");
    row("label:", "what to look for");
    row("\"open", "quotation mark is missing");
    row("errors:>99999999999999999999", "smaller");
}

void TestConnectorListWords::everyProblemNamesTermAndRemedy()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    const QString words = filterProblemWords(std::get<FilterProblem>(parsed));
    QVERIFY2(words.contains(says) && words.contains(text), qPrintable(words));
    QVERIFY(filterProblemWords({FilterProblem::Kind::TooLong}).contains(QStringLiteral("1000")));
    QVERIFY(filterProblemWords({FilterProblem::Kind::TooManyTerms}).contains(QStringLiteral("50")));
    // A term that fills the window is cut.
    QVERIFY(filterProblemWords({FilterProblem::Kind::OpenQuote, QString(900, u'x')}).size() < 200);
}

void TestConnectorListWords::completesTheTermAtTheCursor_data()
{
    QTest::addColumn<QString>("text"); // '|' is the cursor
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *text, const QStringList &values) {
        QTest::newRow(text) << QString::fromLatin1(text) << values;
    };
    row("|", {});
    row("st|", {QStringLiteral("status:")});
    row("-st|", {QStringLiteral("-status:")});
    row("erp p9| hub", {QStringLiteral("p99:")});
    row("status:fa|", {QStringLiteral("status:failing")});
    row("status:failing|", {});
    row("STATUS:dis|", {QStringLiteral("status:disabled"), QStringLiteral("status:disabled-by-hand"),
                           QStringLiteral("status:disabled-by-system")});
    row("label:r|", {QStringLiteral("label:room"), QStringLiteral("label:\"room name\"")});
    row("project:\"Kontor O|", {QStringLiteral("project:\"Kontor Oslo\"")});
    row("type:az|", {QStringLiteral("type:azure-event-hub")});
    row("event:tou|", {QStringLiteral("event:touch"), QStringLiteral("event:touchCount")});
    row("p99:>5|", {QStringLiteral("p99:>5us"), QStringLiteral("p99:>5ms"), QStringLiteral("p99:>5s"),
                       QStringLiteral("p99:>5min"), QStringLiteral("p99:>5h"), QStringLiteral("p99:>5d")});
    row("p99:>|", {});
    row("rate:>5|", {QStringLiteral("rate:>5%")});
    row("errors:>5|", {});
    row("nothing:x|", {});
    row("\"st|", {});
}

void TestConnectorListWords::completesTheTermAtTheCursor()
{
    QFETCH(QString, text);
    QFETCH(QStringList, values);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    FilterVocabulary words;
    words.labels = QStringList{QStringLiteral("floor"), QStringLiteral("room"), QStringLiteral("room name")};
    words.projects = QStringList{QStringLiteral("Kontor Oslo"), QStringLiteral("Lager")};
    words.types = QStringList{QStringLiteral("azure-event-hub"), QStringLiteral("http-push")};
    const FilterCompletions completions = filterCompletions(text, cursor, words);
    QCOMPARE(completions.values, values);
    QVERIFY(completions.from >= 0 && completions.from + completions.length == cursor);
}

void TestConnectorListWords::theFieldKeepsTheLastFilter()
{
    touchstone::test::ManualClock clock;
    const items::ConnectorListModel model(clock);
    FilterField field(model);
    QSignalSpy filters(&field, &FilterField::filterChanged);
    QSignalSpy problems(&field, &FilterField::problemChanged);
    field.setText(QStringLiteral("status:failing"));
    QCOMPARE(filters.size(), 1);
    QTest::keyClicks(&field, QStringLiteral(" p99:>"));
    QVERIFY(!field.isValid());
    const qsizetype before = filters.size();
    QCOMPARE(problems.size(), 0); // nobody has stopped typing
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(problems.size(), 1);
    QVERIFY(field.problem().contains(QStringLiteral("p99:>")));
    QCOMPARE(filters.size(), before);
    QTest::keyClicks(&field, QStringLiteral("1s"));
    QCOMPARE(filters.size(), before + 1);
    QVERIFY(field.problem().isEmpty());
    field.setText(QStringLiteral("nonsense:1"));
    QTRY_COMPARE(problems.size(), 3); // after a moment of rest
    field.setText(QString(100'000, u'"'));
    QVERIFY(field.text().size() <= 4 * ConnectorFilter::longestText);
}

void TestConnectorListWords::theFieldCompletes()
{
    touchstone::test::ManualClock clock;
    const items::ConnectorListModel model(clock);
    FilterField field(model);
    field.show();
    field.setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QTest::keyClicks(&field, QStringLiteral("erp status:sta"));
    QAbstractItemView *popup = field.completer()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), QStringLiteral("erp status:stalled"));
    QVERIFY(field.isValid());
}

void TestConnectorListWords::csvIsSafeAndWellFormed_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const QString &value, const char *cell) {
        QTest::newRow(name) << value << QByteArray(cell);
    };
    row("plain", QStringLiteral("ERP"), "ERP");
    row("empty", {}, "");
    row("comma", QStringLiteral("a,b"), "\"a,b\"");
    row("quotation mark", QStringLiteral("a\"b"), "\"a\"\"b\"");
    row("lines", QStringLiteral("a\r\nb"), "\"a\r\nb\"");
    row("equals", QStringLiteral("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
    row("plus", QStringLiteral("+1"), "'+1");
    row("minus", QStringLiteral("-1"), "'-1");
    row("at", QStringLiteral("@SUM(1)"), "'@SUM(1)");
    row("tab", QStringLiteral("\t=1"), "\"'\t=1\"");
    row("carriage return", QStringLiteral("\r=1"), "\"'\r=1\"");
    row("space before", QStringLiteral(" =1"), "' =1");
    row("mark before", QStringLiteral("\"=1"), "\"'\"\"=1\"");
    row("full width", QStringLiteral("\uff1d1"),
        "'\xef\xbc\x9d"
        "1");
    row("NUL",
        QString::fromLatin1("=\0"
                            "1",
            3),
        "'=1");
    row("inside", QStringLiteral("a=b"), "a=b");
    row("semicolon", QStringLiteral("a;=1"), "\"a;=1\"");
}

void TestConnectorListWords::csvIsSafeAndWellFormed()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvLine({value, QStringLiteral("x")}).toUtf8(), cell + ",x\r\n");
}

void TestConnectorListWords::csvHoldsNoSecret()
{
    items::ConnectorRow row;
    row.connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    row.connector.displayName = QStringLiteral("=HYPERLINK(\"http://x\")");
    row.connector.httpConfig = HttpConfig{QStringLiteral("https://user:hush@example.com/"), QStringLiteral("hush"),
        {{QStringLiteral("Authorization"), QStringLiteral("hush")}}, {}};
    row.metrics = ConnectorMetrics{1'234'567, 5, 86400us};
    const Timestamp now = touchstone::test::ManualClock().now();
    row.queue = QueueState{7, 0, now - 1min};
    const QStringList values = csvValues({row, Health::Healthy, now});
    QCOMPARE(values.size(), csvHeading().size());
    const QString line = csvLine(values);
    QVERIFY2(!line.contains(QStringLiteral("hush")) && line.startsWith(QStringLiteral("\"'=HYPER")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral(",1234567,5,0.000,86.400,7,2025-01-15T09:59:00")), qPrintable(line));
}

void TestConnectorListWords::tabsAndLinesStayApart()
{
    QCOMPARE(tabbedLine({QStringLiteral("a\tb"), QStringLiteral("c\r\nd"), {}}), QStringLiteral("a b\tc  d\t"));
}

void TestConnectorListWords::savedFiltersAreBounded()
{
    SavedFilters filters(isConnectorFilter);
    QCOMPARE(filters.save(QStringLiteral("  "), QStringLiteral("x")), Refusal::NoName);
    QCOMPARE(filters.save(QString(SavedFilters::longestName + 1, u'n'), QStringLiteral("x")), Refusal::LongName);
    QCOMPARE(filters.save(QStringLiteral("a"), QStringLiteral("  ")), Refusal::NoFilter);
    QCOMPARE(filters.save(QStringLiteral("a"), QStringLiteral("p99:>")), Refusal::NoFilter);
    QCOMPARE(filters.save(QStringLiteral("a"), QString(5000, u'x')), Refusal::NoFilter);
    for (int i = 0; i < SavedFilters::most; ++i)
        QCOMPARE(filters.save(QStringLiteral("n%1").arg(i), QStringLiteral("x")), Refusal::None);
    QCOMPARE(filters.save(QStringLiteral("one more"), QStringLiteral("x")), Refusal::TooMany);
    QCOMPARE(filters.save(QStringLiteral("  N7 "), QStringLiteral("y")), Refusal::None); // replaces
    QCOMPARE(filters.find(QStringLiteral("n7"))->text, QStringLiteral("y"));
    QCOMPARE(filters.rename(QStringLiteral("N7"), QStringLiteral("n8")), Refusal::NameTaken);
    QCOMPARE(filters.rename(QStringLiteral("N7"), QStringLiteral("n7")), Refusal::None); // only the case
    filters.remove(QStringLiteral("n7"));
    filters.remove(QStringLiteral("n7"));
    QCOMPARE(filters.all().size(), SavedFilters::most - 1);
}

void TestConnectorListWords::aRefusedNameIsAskedForAgain()
{
    SavedFilterButton button;
    button.setCurrent(QStringLiteral("status:failing"));
    QSignalSpy changed(&button, &SavedFilterButton::filtersChanged);
    Q_EMIT button.dropMenu()->aboutToShow();
    for (QAction *action : button.dropMenu()->actions()) {
        if (action->text().startsWith(QStringLiteral("&Save")))
            action->trigger();
    }
    auto *dialog = button.findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("   "));
    dialog->accept();
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(button.findChildren<QInputDialog *>().size(), 1); // the first one has gone
    dialog = button.findChild<QInputDialog *>();
    QVERIFY2(dialog->labelText().contains(QStringLiteral("needs a name")), qPrintable(dialog->labelText()));
    dialog->setTextValue(QStringLiteral("Trouble & more"));
    dialog->accept();
    QCOMPARE(changed.size(), 1);
    QSignalSpy chosen(&button, &SavedFilterButton::chosen);
    Q_EMIT button.dropMenu()->aboutToShow();
    button.dropMenu()->actions().constFirst()->trigger();
    QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("status:failing"));
}

void TestConnectorListWords::settingsSurviveTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("touchstone.ini"));
    ListSettings settings;
    settings.columns = QStringList{QStringLiteral("name"), QStringLiteral("queue")};
    settings.sortColumn = QStringLiteral("p99");
    settings.isDescending = true;
    settings.grouping = items::Grouping::Health;
    settings.collapsed = QStringList{QStringLiteral("health:1"), QStringLiteral("project:x")};
    QCOMPARE(settings.filters.save(QStringLiteral("Møterom; 50 %"), QStringLiteral("project:\"a, b\" -p99:<1s")),
        Refusal::None);
    {
        QSettings store(file, QSettings::IniFormat);
        settings.write(store);
    }
    QSettings store(file, QSettings::IniFormat);
    QCOMPARE(ListSettings::read(store), settings);
    settings.filters.remove(QStringLiteral("Møterom; 50 %"));
    settings.write(store);
    QCOMPARE(ListSettings::read(store), settings);
}

void TestConnectorListWords::brokenSettingsFallBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("touchstone.ini"));
    const auto readBack = [&path](const QByteArray &content) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        QSettings store(path, QSettings::IniFormat);
        return ListSettings::read(store);
    };
    QCOMPARE(readBack("\0\xff[[[nonsense\n=\n"), ListSettings());
    const ListSettings half = readBack("[list]\ncolumns=nothing, unknown\nsort=sideways\ndescending=true\ngroup=moon\n"
                                       "[filters]\n1\\name=good\n1\\text=status:failing\n2\\name=bad\n2\\text=p99:>\n"
                                       "3\\name=\n3\\text=x\n4\\name=GOOD\n4\\text=y\nsize=4\n");
    QVERIFY(half.columns.isEmpty() && half.sortColumn.isEmpty() && !half.isDescending);
    QCOMPARE(half.grouping, items::Grouping::None);
    QCOMPARE(half.filters.all(), (QList<SavedFilter>{{QStringLiteral("good"), QStringLiteral("status:failing")}}));
    QCOMPARE(half.unreadable, 3);
    readBack("[filters]\nsize=2000000000\n"); // ends all the same
}

QTEST_MAIN(TestConnectorListWords)
#include "tst_connectorlistwords.moc"
