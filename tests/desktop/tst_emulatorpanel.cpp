// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/common/emptystate.h"
#include "ui/emulator/deletesensordialog.h"
#include "ui/emulator/emulatorpanel.h"
#include "ui/emulator/newsensordialog.h"
#include "ui/emulator/publishdialog.h"
#include "ui/emulator/touchbuttons.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using test::button;
using namespace std::chrono_literals;

namespace {

constexpr int noteColumn = 2;
constexpr int touchColumn = 3;

} // namespace

class EmulatorPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withoutSensorsItTeaches();
    void withoutThePermissionTheRoleIsNamed();
    void aFailureIsToldWithItsSensor();
    void everySensorHasATouchButton();
    void spaceTouchesTheChosenOne();
    void eventsArePublishedByAForm();
    void nothingOutOfRangeCanBeEntered();
    void aRhythmIsShownAndStopped();
    void sensorsAreCreated();
    void sensorsAreDeletedByTheirName();
    void aTouchedSensorIsFoundAndMarked();

private:
    void choose(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    QTableView *table() const { return m_panel->table(); }
    DeviceName chosen() const;
    QString note() const { return table()->currentIndex().siblingAtColumn(noteColumn).data().toString(); }

    std::unique_ptr<test::SampleBuilding> m_building;
    std::unique_ptr<EmulatorPanel> m_panel;
};

void EmulatorPanelTest::init()
{
    m_panel.reset();
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->addDevices();
    m_panel = std::make_unique<EmulatorPanel>(m_building->devices, m_building->touches, m_building->clock);
    m_panel->resize(900, 300);
    m_panel->show();
}

DeviceName EmulatorPanelTest::chosen() const
{
    const QString title = table()->currentIndex().siblingAtColumn(0).data().toString();
    const QList<Device> devices = m_building->devices.devices();
    const auto found = std::find_if(
        devices.begin(), devices.end(), [&title](const Device &device) { return device.displayName() == title; });
    return found == devices.end() ? DeviceName() : found->name;
}

void EmulatorPanelTest::withoutSensorsItTeaches()
{
    m_building->devices.clear();
    auto *empty = m_panel->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->title().contains(QLatin1String("No emulated sensors")));
    m_panel->setPermissions({QStringList{}});
    QVERIFY(empty->text().contains(QLatin1String("Project developer")));
    m_building->addDevices();
    QTRY_VERIFY(!empty->isVisible());
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), QStringLiteral("nothing like that"));
    QVERIFY(empty->isVisible() && empty->title().contains(QLatin1String("called that")));
}

void EmulatorPanelTest::withoutThePermissionTheRoleIsNamed()
{
    QSignalSpy published(m_panel.get(), &EmulatorPanel::publishRequested);
    m_panel->setPermissions({QStringList{QStringLiteral("emulator.read")}});
    choose(0);
    for (const char *text : {"New", "Publish", "Delete"}) {
        QVERIFY(!button(*m_panel, text)->isEnabled());
        QVERIFY(button(*m_panel, text)->toolTip().contains(QLatin1String("Project developer")));
    }
    QTest::keyClick(table(), Qt::Key_Space);
    QTest::keyClick(table(), Qt::Key_Return);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(published.size(), 0);
    QVERIFY(m_panel->findChildren<QDialog *>().isEmpty());
}

void EmulatorPanelTest::aFailureIsToldWithItsSensor()
{
    choose(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QPointer<PublishDialog> dialog = m_panel->findChild<PublishDialog *>();
    QSignalSpy published(m_panel.get(), &EmulatorPanel::publishRequested);
    QTest::keyClick(dialog->publishButton(), Qt::Key_Space);
    m_panel->takeNotPublished(
        published.first().first().value<Event>(), {Failure::Kind::NotFound, QStringLiteral("no such sensor")});
    QVERIFY(m_panel->status().contains(QStringLiteral("publish as Arkiv kjeller")));
    QVERIFY(dialog->outcome().contains(QLatin1String("No such sensor")));
    m_panel->takeNotCreated({Failure::Kind::Unavailable, QStringLiteral("cut")});
    QVERIFY(m_panel->status().contains(QLatin1String("create the emulated sensor")));
    m_panel->takeNotRemoved(chosen(), {Failure::Kind::Unavailable, QStringLiteral("cut")});
    QVERIFY(m_panel->status().contains(QLatin1String("delete Arkiv kjeller")));
}

void EmulatorPanelTest::everySensorHasATouchButton()
{
    QSignalSpy published(m_panel.get(), &EmulatorPanel::publishRequested);
    QCOMPARE(table()->model()->rowCount(), 9);
    const QModelIndex cell = table()->model()->index(2, touchColumn);
    const QRect rect = table()->visualRect(cell);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, TouchButtons::buttonRect(rect).center());
    QCOMPARE(published.size(), 1);
    const auto event = published.first().first().value<Event>();
    QVERIFY(event.type == EventTypeTraits::Enum::Touch);
    QCOMPARE(event.device(), std::optional(chosen()));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(cell.siblingAtColumn(0)).center());
    QCOMPARE(published.size(), 1);
}

void EmulatorPanelTest::spaceTouchesTheChosenOne()
{
    QSignalSpy published(m_panel.get(), &EmulatorPanel::publishRequested);
    choose(1);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(published.size(), 1);
    const auto event = published.first().first().value<Event>();
    m_panel->takePublished(event);
    QVERIFY(m_panel->status().contains(table()->currentIndex().data().toString()));
}

void EmulatorPanelTest::eventsArePublishedByAForm()
{
    QSignalSpy published(m_panel.get(), &EmulatorPanel::publishRequested);
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), QStringLiteral("skap"));
    choose(0);
    QTest::keyClick(button(*m_panel, "Publish"), Qt::Key_Space);
    auto *dialog = m_panel->findChild<PublishDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(QStringLiteral("Kjøleskap")));
    QCOMPARE(dialog->typeBox()->currentData().toString(), QStringLiteral("temperature"));
    auto *value = dialog->findChild<QDoubleSpinBox *>();
    QCOMPARE(value->accessibleName(), QStringLiteral("Temperature"));
    value->setValue(-18.25);
    QTest::keyClick(dialog->publishButton(), Qt::Key_Space);
    QCOMPARE(published.size(), 1);
    const auto event = published.first().first().value<Event>();
    QCOMPARE(std::get<TemperaturePayload>(event.payload).value, -18.25);
    dialog->typeBox()->setCurrentIndex(dialog->typeBox()->findData(QStringLiteral("touch")));
    QVERIFY(!dialog->findChild<QDoubleSpinBox *>());
    QTest::keyClick(dialog->publishButton(), Qt::Key_Space);
    QVERIFY(published.last().first().value<Event>().type == EventTypeTraits::Enum::Touch);
}

void EmulatorPanelTest::nothingOutOfRangeCanBeEntered()
{
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), QStringLiteral("Ulriken")); // the CO2 sensor
    choose(0);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *value = m_panel->findChild<PublishDialog *>()->findChild<QDoubleSpinBox *>();
    QVERIFY(value->suffix().endsWith(QLatin1String("ppm")));
    QVERIFY(value->accessibleDescription().contains(QLatin1String("ppm"))); // the range stands beside it
    value->setValue(1e9);
    QCOMPARE(value->value(), 40'000.0);
    value->setValue(-1);
    QCOMPARE(value->value(), 0.0);
}

void EmulatorPanelTest::aRhythmIsShownAndStopped()
{
    QSignalSpy begun(m_panel.get(), &EmulatorPanel::rhythmRequested);
    QSignalSpy stopped(m_panel.get(), &EmulatorPanel::rhythmStopRequested);
    choose(0);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *dialog = m_panel->findChild<PublishDialog *>();
    dialog->setRepeating(true);
    QTest::keyClick(dialog->publishButton(), Qt::Key_Space);
    QCOMPARE(begun.size(), 1);
    auto rhythm = begun.first().first().value<Rhythm>();
    QVERIFY(rhythm.every == 10s && rhythm.times == 100);
    QVERIFY(!button(*m_panel, "Stop")->isEnabled());
    rhythm.sent = 3;
    m_panel->takeRhythm(chosen(), rhythm);
    QVERIFY2(note().contains(QLatin1String("every 10 s, 3 of 100")), qPrintable(note()));
    QTest::keyClick(button(*m_panel, "Stop"), Qt::Key_Space);
    QCOMPARE(stopped.first().first().value<DeviceName>(), chosen());
    m_panel->takeRhythmStopped(chosen());
    QVERIFY(note().isEmpty());
    rhythm.failure = Failure{Failure::Kind::Unavailable, QStringLiteral("cut")};
    m_panel->takeRhythm(chosen(), rhythm);
    QVERIFY(note().isEmpty() && m_panel->status().contains(QLatin1String("rhythm of")));
}

void EmulatorPanelTest::sensorsAreCreated()
{
    QSignalSpy created(m_panel.get(), &EmulatorPanel::createRequested);
    QTest::keyClick(button(*m_panel, "New"), Qt::Key_Space);
    auto *dialog = m_panel->findChild<NewSensorDialog *>();
    QVERIFY(dialog && !dialog->createButton()->isEnabled()); // without a name
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral("Loft"));
    dialog->typeBox()->setCurrentIndex(dialog->typeBox()->findData(QStringLiteral("contact")));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(created.size(), 1);
    QVERIFY(created.first().at(0).value<DeviceType>() == DeviceTypeTraits::Enum::Contact);
    QCOMPARE(created.first().at(1).toString(), QStringLiteral("Loft"));
    Device loft;
    loft.name = test::SampleBuilding::deviceName(50);
    loft.type = DeviceTypeTraits::Enum::Contact;
    loft.labels.insert(QStringLiteral("name"), QStringLiteral("Loft"));
    m_panel->takeCreated(loft);
    m_building->devices.setDevice(loft); // the list comes later
    QTRY_COMPARE(chosen(), loft.name);
}

void EmulatorPanelTest::sensorsAreDeletedByTheirName()
{
    QSignalSpy deleted(m_panel.get(), &EmulatorPanel::deleteRequested);
    choose(0);
    const DeviceName device = chosen();
    QTest::keyClick(table(), Qt::Key_Delete);
    auto *dialog = m_panel->findChild<DeleteSensorDialog *>();
    QVERIFY(dialog && !dialog->deleteButton()->isEnabled());
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral("Arkiv"));
    QVERIFY(!dialog->deleteButton()->isEnabled());
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral(" kjeller"));
    QTest::keyClick(dialog->deleteButton(), Qt::Key_Space);
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().first().value<DeviceName>(), device);
    m_panel->takeRemoved(device);
    QVERIFY(m_panel->status().contains(QLatin1String("was deleted")));
}

void EmulatorPanelTest::aTouchedSensorIsFoundAndMarked()
{
    m_building->touches.setListening(true);
    m_building->touches.apply({m_building->touch(0, 4)});
    QCOMPARE(chosen(), test::SampleBuilding::deviceName(4));
    QVERIFY(note().startsWith(QLatin1String("touched ")));
    QVERIFY(table()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QLatin1String("touched ")));
}

QTEST_MAIN(EmulatorPanelTest)
#include "tst_emulatorpanel.moc"
