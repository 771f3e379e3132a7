// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/samplebuilding.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/paletteentries.h"
#include "ui/palette/palettelist.h"
#include "ui/palette/paletterows.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

/// "one|two" as a list.
QStringList list(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

PaletteEntry entry(
    const char *text, const char *detail = "", const char *keywords = "", std::function<void()> choose = [] {})
{
    return {
        QString::fromLatin1(text), QString::fromLatin1(detail), QString::fromLatin1(keywords), {}, std::move(choose)};
}

QStringList texts(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT

    QMainWindow m_window;
    std::unique_ptr<test::SampleBuilding> m_building;
    QAction m_refresh{QStringLiteral("&Refresh")};
    QAction m_hidden{QStringLiteral("Hidden")};
    std::unique_ptr<CommandPalette> m_palette;

    void type(const QString &text) { m_palette->query()->setText(text); }
    QString first() { return texts(*m_palette->list()->model()).value(0); }

private Q_SLOTS:
    void init();
    void cleanup() { m_palette.reset(); }
    void finds_data();
    void finds();
    void theListFollowsWhatIsTyped();
    void aLongDetailLeavesHalfOfTheRowToTheText();
    void offersCommandsConnectorsAndSensors();
    void enterRunsTheCommand();
    void theKeyboardMovesThroughTheList();
    void aConnectorIsChosen();
    void aSensorIsFoundByItsIdAndLabels();
    void nonsenseFindsNothingAndSaysSo();
};

void CommandPaletteTest::init()
{
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->fill();
    m_window.resize(1000, 700);
    m_window.show();
    m_refresh.setShortcut(Qt::Key_F5);
    m_hidden.setVisible(false);
    m_palette = std::make_unique<CommandPalette>(
        m_building->connectors, m_building->devices, QList<QAction *>{&m_refresh, &m_hidden}, &m_window);
    m_palette->openOnTop();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette.get()));
}

void CommandPaletteTest::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed") << QString() << list("ERP forwarder|Forward door|Live events|Old");
    QTest::newRow("the beginning first") << QStringLiteral("forw") << list("Forward door|ERP forwarder");
    QTest::newRow("words in any order") << QStringLiteral("forwarder erp") << list("ERP forwarder");
    QTest::newRow("by its detail") << QStringLiteral("hook") << list("Old");
    QTest::newRow("by its keywords") << QStringLiteral("emu17") << list("Forward door");
    QTest::newRow("white space only") << QStringLiteral("   ") << list("ERP forwarder|Forward door|Live events|Old");
    QTest::newRow("nonsense") << QStringLiteral("\\E(.*[") << QStringList();
}

void CommandPaletteTest::finds()
{
    QFETCH(QString, query);
    const QList<PaletteEntry> entries{entry("ERP forwarder"), entry("Forward door", "contact", "emu17"),
        entry("Live events"), entry("Old", "webhook")};
    QStringList found;
    for (const qsizetype index : findEntries(entries, query))
        found.append(entries.at(index).text);
    QTEST(found, "found");
}

void CommandPaletteTest::theListFollowsWhatIsTyped()
{
    PaletteList model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int chosen = 0;
    model.setQuery(QStringLiteral("b"));
    model.setEntries({entry("a"), entry("b", "two", "", [&chosen] { ++chosen; })});
    QCOMPARE(texts(model), list("b"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("b, two"));
    model.choose(model.index(0));
    QCOMPARE(chosen, 1);
    model.setQuery(QStringLiteral("c"));
    QCOMPARE(model.rowCount(), 0);
    model.choose({});
    QCOMPARE(chosen, 1);
}

void CommandPaletteTest::aLongDetailLeavesHalfOfTheRowToTheText()
{
    const PaletteRow row = PaletteRow::layOut(QRect(0, 0, 400, 30), 16, 5000);
    QVERIFY(row.text.width() > 150);
    QVERIFY(row.text.right() < row.detail.left());
    QVERIFY(row.detail.right() < 400);
}

void CommandPaletteTest::offersCommandsConnectorsAndSensors()
{
    const QStringList all = texts(*m_palette->list()->model());
    QCOMPARE(all.constFirst(), QStringLiteral("Refresh"));
    QVERIFY(!all.contains(QStringLiteral("Hidden")));
    QCOMPARE(all.size(), 1 + m_building->connectors.rowCount() + m_building->devices.devices().size());
}

void CommandPaletteTest::enterRunsTheCommand()
{
    QSignalSpy triggered(&m_refresh, &QAction::triggered);
    QTest::keyClicks(m_palette->query(), QStringLiteral("refr"));
    QTest::keyClick(m_palette->query(), Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!m_palette->isVisible());
    m_palette->openOnTop();
    QVERIFY(m_palette->query()->text().isEmpty());
    QCOMPARE(first(), QStringLiteral("Refresh"));
}

void CommandPaletteTest::theKeyboardMovesThroughTheList()
{
    QTest::keyClick(m_palette->query(), Qt::Key_Up); // not beyond the first
    QCOMPARE(m_palette->list()->currentIndex().row(), 0);
    QTest::keyClick(m_palette->query(), Qt::Key_Down);
    QTest::keyClick(m_palette->query(), Qt::Key_Down);
    QCOMPARE(m_palette->list()->currentIndex().row(), 2);
    QTest::keyClick(m_palette->query(), Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

void CommandPaletteTest::aConnectorIsChosen()
{
    QSignalSpy chosen(m_palette.get(), &CommandPalette::connectorChosen);
    const ConnectorName name = test::SampleBuilding::connectorName(2);
    type(m_building->connectors.row(name)->connector.displayName);
    QTest::keyClick(m_palette->query(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<ConnectorName>(), name);
}

void CommandPaletteTest::aSensorIsFoundByItsIdAndLabels()
{
    QSignalSpy chosen(m_palette.get(), &CommandPalette::deviceChosen);
    const DeviceName device = m_building->devices.devices().constFirst().name;
    type(device.device);
    QTest::keyClick(m_palette->query(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<DeviceName>(), device);
}

void CommandPaletteTest::nonsenseFindsNothingAndSaysSo()
{
    QSignalSpy connector(m_palette.get(), &CommandPalette::connectorChosen);
    QSignalSpy device(m_palette.get(), &CommandPalette::deviceChosen);
    type(QString(5000, QChar(u'\u2603')));
    QCOMPARE(m_palette->list()->model()->rowCount(), 0);
    QVERIFY(!m_palette->list()->isVisible());
    QTest::keyClick(m_palette->query(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(connector.isEmpty() && device.isEmpty());
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
