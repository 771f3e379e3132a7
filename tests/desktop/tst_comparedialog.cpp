// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/comparedialog.h"

#include "tests/desktop/samplebuilding.h"
#include "ui/charts/comparechart.h"

#include <QComboBox>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using test::SampleBuilding;

class CompareDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void namesEachConnectorWithItsLatestValue();
    void whatIsNotKnownIsSaid();
    void showsNoMoreThanFive();
    void aDeletedConnectorLeaves();
    void drawsEveryQuantityAndRange();

private:
    std::unique_ptr<SampleBuilding> m_building;
};

void CompareDialogTest::init()
{
    m_building = std::make_unique<SampleBuilding>();
    m_building->fill();
}

void CompareDialogTest::namesEachConnectorWithItsLatestValue()
{
    CompareDialog dialog(m_building->connectors, {SampleBuilding::connectorName(0), SampleBuilding::connectorName(1)});
    const QString summary = dialog.chart()->accessibleDescription();
    for (const int number : {0, 1}) {
        const QString name = m_building->connectors.row(SampleBuilding::connectorName(number))->connector.displayName;
        QVERIFY2(summary.contains(name + QStringLiteral(": latest ")), qPrintable(summary));
    }
}

void CompareDialogTest::whatIsNotKnownIsSaid()
{
    DataConnector fresh;
    fresh.name = {SampleBuilding::project(), QStringLiteral("fresh")};
    fresh.displayName = QStringLiteral("Fresh");
    m_building->connectors.setConnector(fresh);
    CompareDialog dialog(m_building->connectors, {SampleBuilding::connectorName(0), fresh.name});
    QVERIFY(dialog.chart()->summary().contains(QStringLiteral("Fresh: nothing known")));
    QVERIFY(!dialog.grab().isNull());
}

void CompareDialogTest::showsNoMoreThanFive()
{
    CompareChart chart;
    QList<CompareChart::Line> lines;
    for (int i = 0; i < 7; ++i)
        lines.append({QStringLiteral("line %1").arg(i), {}});
    chart.setLines(lines, m_building->clock.now());
    QVERIFY(chart.summary().contains(QStringLiteral("line 4")));
    QVERIFY(!chart.summary().contains(QStringLiteral("line 5")));
}

void CompareDialogTest::aDeletedConnectorLeaves()
{
    CompareDialog dialog(m_building->connectors, {SampleBuilding::connectorName(0), SampleBuilding::connectorName(1)});
    const QString name = m_building->connectors.row(SampleBuilding::connectorName(1))->connector.displayName;
    QVERIFY(dialog.chart()->summary().contains(name));
    m_building->connectors.removeConnector(SampleBuilding::connectorName(1));
    QVERIFY(!dialog.chart()->summary().contains(name));
}

void CompareDialogTest::drawsEveryQuantityAndRange()
{
    CompareDialog dialog(m_building->connectors, {SampleBuilding::connectorName(0), SampleBuilding::connectorName(1)});
    dialog.resize(760, 480);
    const QList<QComboBox *> choices = dialog.findChildren<QComboBox *>();
    QCOMPARE(choices.size(), 2);
    QImage before;
    for (int quantity = 0; quantity < choices[0]->count(); ++quantity) {
        choices[0]->setCurrentIndex(quantity);
        const QImage picture = dialog.chart()->grab().toImage();
        QVERIFY(picture != before); // another quantity is another picture
        before = picture;
    }
    for (int range = 0; range < choices[1]->count(); ++range) {
        choices[1]->setCurrentIndex(range);
        const QImage picture = dialog.chart()->grab().toImage();
        QVERIFY(picture != before);
        before = picture;
    }
}

QTEST_MAIN(CompareDialogTest)
#include "tst_comparedialog.moc"
