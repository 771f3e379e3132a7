// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/identify/editoutcome.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"
#include "ui/sensors/labelsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

QString cardText(const IdentifyPanel &panel)
{
    return test::labelTexts(*panel.findChild<TouchCard *>());
}

} // namespace

/// Names and labels of sensors that were touched.
class SensorNamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<test::SampleBuilding>();
        m_building->addDevices();
    }

    void withoutThePermissionNothingCanBeNamed();
    void aNameThatIsTooLongIsSaidBesideTheField();
    void aFailedRenamingIsSaidAndCanBeRepeated();
    void aSensorThatIsGoneMeanwhileIsNoTrouble();
    void aNameIsTypedAndTakenBack();
    void manyAreNamedOneAfterTheOther();
    void twoTouchesAtOnceLoseNoName();
    void labelsAreEditedInATable();

private:
    /// A panel that has heard the touch of sensor 1, "Møterom Fløyen".
    std::unique_ptr<IdentifyPanel> touchedPanel();

    std::unique_ptr<test::SampleBuilding> m_building;
};

std::unique_ptr<IdentifyPanel> SensorNamingTest::touchedPanel()
{
    auto panel = std::make_unique<IdentifyPanel>(m_building->touches, m_building->devices, m_building->clock);
    panel->show();
    panel->start();
    m_building->touches.apply({m_building->touch(0, 1)});
    return panel;
}

void SensorNamingTest::withoutThePermissionNothingCanBeNamed()
{
    const auto panel = touchedPanel();
    panel->setPermissions({QStringList{QStringLiteral("device.read")}});
    QTest::keyClick(panel.get(), Qt::Key_F2);
    QVERIFY(!panel->card()->isEditing());
    const QList<QToolButton *> buttons = panel->card()->findChildren<QToolButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton *button) {
        return !button->isEnabled() && button->toolTip().contains(QLatin1String("Project developer"));
    }));
    panel->setNamesMany(true);
    QVERIFY(!panel->namesMany());
}

void SensorNamingTest::aNameThatIsTooLongIsSaidBesideTheField()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    panel->card()->editName();
    panel->card()->nameEdit()->clear();
    panel->card()->nameEdit()->insert(QString(labellimits::maxValueLength + 1, QLatin1Char('x')));
    Q_EMIT panel->card()->nameEdit()->textEdited(panel->card()->nameEdit()->text());
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QVERIFY(panel->card()->isEditing());
    QVERIFY(cardText(*panel).contains(QLatin1String("at most 1000")));
}

void SensorNamingTest::aFailedRenamingIsSaidAndCanBeRepeated()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    panel->card()->editName();
    QTest::keyClicks(panel->card()->nameEdit(), QStringLiteral("Styrerom"));
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    panel->takeFailure(asked.first().at(0).value<DeviceName>(), asked.first().at(1).value<LabelChange>(),
        {Failure::Kind::Unavailable, QStringLiteral("the connection was cut")});
    const QString said = panel->outcome()->text();
    QVERIFY2(said.contains(QStringLiteral("rename Møterom Fløyen")) && said.contains(QLatin1String("cut")),
        qPrintable(said));
    QTest::keyClick(panel.get(), Qt::Key_F2);
    QVERIFY(panel->card()->isEditing());
}

void SensorNamingTest::aSensorThatIsGoneMeanwhileIsNoTrouble()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    panel->card()->editName();
    QTest::keyClicks(panel->card()->nameEdit(), QStringLiteral("Styrerom"));
    m_building->devices.clear();
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1); // whoever sends it says that there is no such sensor any more
    QVERIFY(cardText(*panel).contains(QLatin1String("Not in the list")));
}

void SensorNamingTest::aNameIsTypedAndTakenBack()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    QSignalSpy undone(panel.get(), &IdentifyPanel::undoRequested);
    QTest::keyClick(panel.get(), Qt::Key_F2);
    QVERIFY(panel->card()->isEditing());
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Escape);
    QVERIFY(!panel->card()->isEditing());
    QTest::keyClick(panel.get(), Qt::Key_F2);
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return); // the same name is no change
    QCOMPARE(asked.size(), 0);

    QTest::keyClick(panel.get(), Qt::Key_F2);
    QTest::keyClicks(panel->card()->nameEdit(), QStringLiteral("Styrerom"));
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    const auto change = asked.first().at(1).value<LabelChange>();
    QCOMPARE(change, (LabelChange{{{QStringLiteral("name"), QStringLiteral("Styrerom")}}, {}}));
    const DeviceName device = test::SampleBuilding::deviceName(1);
    const LabelEdit edit{device, change, m_building->devices.find(device)->labels};
    m_building->devices.changeLabels(device, change);
    panel->takeEdit(edit);
    QVERIFY2(panel->outcome()->text().contains(QStringLiteral("Møterom Fløyen is called Styrerom now")),
        qPrintable(panel->outcome()->text()));
    QTest::keyClick(panel->outcome()->undoButton(), Qt::Key_Space);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.first().first().value<LabelEdit>(), edit);
    // The answer to an undo is not offered to be undone.
    panel->takeEdit({device, undoOf(change, edit.before), m_building->devices.find(device)->labels});
    QVERIFY(!panel->outcome()->undoButton()->isVisible());
}

void SensorNamingTest::manyAreNamedOneAfterTheOther()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    panel->setNamesMany(true);
    for (int sensor = 2; sensor < 5; ++sensor) {
        m_building->touches.apply({m_building->touch(sensor * 20, sensor)});
        QVERIFY(panel->card()->isEditing()); // without a click: touch, type, Enter
        QTest::keyClicks(panel->card()->nameEdit(), QStringLiteral("Number %1").arg(sensor));
        QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
        QCOMPARE(asked.last().at(0).value<DeviceName>(), test::SampleBuilding::deviceName(sensor));
        QCOMPARE(asked.last().at(1).value<LabelChange>().add.first(), QStringLiteral("Number %1").arg(sensor));
    }
    QCOMPARE(asked.size(), 3);
}

void SensorNamingTest::twoTouchesAtOnceLoseNoName()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    panel->setNamesMany(true);
    m_building->touches.apply({m_building->touch(40, 2), m_building->touch(41, 3)}); // in one batch
    QCOMPARE(panel->card()->device(), test::SampleBuilding::deviceName(2));
    QVERIFY(panel->hint().contains(QLatin1String("Arkiv kjeller")));
    QTest::keyClicks(panel->card()->nameEdit(), QStringLiteral("Two"));
    m_building->touches.apply({m_building->touch(60, 4)}); // while it is typed
    QCOMPARE(panel->card()->nameEdit()->text(), QStringLiteral("Two"));
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Return);
    QCOMPARE(asked.last().at(0).value<DeviceName>(), test::SampleBuilding::deviceName(2));
    QCOMPARE(panel->card()->device(), test::SampleBuilding::deviceName(3));
    QTest::keyClick(panel->card()->nameEdit(), Qt::Key_Escape); // not this one
    QCOMPARE(panel->card()->device(), test::SampleBuilding::deviceName(4));
    QCOMPARE(asked.size(), 1);
}

void SensorNamingTest::labelsAreEditedInATable()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::labelsChangeRequested);
    Q_EMIT panel->card()->labelsRequested(panel->card()->device());
    QPointer<LabelsDialog> dialog = panel->findChild<LabelsDialog *>();
    QVERIFY(dialog && !dialog->saveButton()->isEnabled());
    QTableWidget *table = dialog->table();
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("name"));
    const int rows = table->rowCount();
    table->insertRow(rows);
    table->setItem(rows, 0, new QTableWidgetItem(QStringLiteral("floor")));
    table->setItem(rows, 1, new QTableWidgetItem(QStringLiteral("9")));
    QVERIFY(dialog->problem().contains(QLatin1String("twice")));
    table->item(rows, 0)->setText(QString(labellimits::maxKeyLength + 1, QLatin1Char('k')));
    QVERIFY(dialog->problem().contains(QLatin1String("at most 100")));
    QVERIFY(!dialog->saveButton()->isEnabled());
    table->item(rows, 0)->setText(QStringLiteral("room"));
    QVERIFY2(dialog->problem().isEmpty(), qPrintable(dialog->problem()));
    QTest::keyClick(dialog->saveButton(), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    const auto change = asked.first().at(1).value<LabelChange>();
    QCOMPARE(change, (LabelChange{{{QStringLiteral("room"), QStringLiteral("9")}}, {}}));
    const DeviceName device = panel->card()->device();
    panel->takeFailure(device, change, {Failure::Kind::Invalid, QStringLiteral("max labels reached")});
    QVERIFY(dialog && dialog->saveButton()->isEnabled()); // the draft is still there
    QTest::keyClick(dialog->saveButton(), Qt::Key_Space);
    panel->takeEdit({device, change, m_building->devices.find(device)->labels});
    QTRY_VERIFY(!dialog);
    QVERIFY(panel->outcome()->text().contains(QLatin1String("room")));
}

QTEST_MAIN(SensorNamingTest)
#include "tst_sensornaming.moc"
