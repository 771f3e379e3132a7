// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingsfile.h"
#include "tests/desktop/runningdesktop.h"
#include "ui/emulator/deletesensordialog.h"
#include "ui/emulator/emulatorpanel.h"
#include "ui/emulator/newsensordialog.h"
#include "ui/identify/editoutcome.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace touchstone;

namespace {
constexpr int patience = test::RunningDesktop::patience;
} // namespace

/// A sensor's life through the window's own widgets, on the local cloud that the desktop starts: created, touched,
/// named, its name taken back, deleted. Everything by keyboard.
class SensorPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aSensorIsCreated();
    void itsTouchIsIdentified();
    void itIsNamedAndTheNameIsTakenBack();
    void aLabelThatTheCloudRefusesIsTold();
    void itIsDeleted();

private:
    session::Session &session() { return m_desktop.session(); }
    ui::MainWindow &window() { return m_desktop.window(); }
    ui::EmulatorPanel &emulator() { return window().emulatorPanel(); }
    ui::IdentifyPanel &identify() { return window().identifyPanel(); }
    bool activate() // without a window manager nobody else does
    {
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window());
    }
    const Device *named(const QString &name)
    {
        const QList<Device> devices = session().devices().devices();
        for (const Device &device : devices) {
            if (device.displayName() == name)
                return session().devices().find(device.name);
        }
        return nullptr;
    }
    /// As the cloud itself has it, asked by somebody else.
    QString nameInCloud()
    {
        return m_desktop.cloud()
            .get('/' + m_sensor.path().toUtf8())
            .json()
            .value(QLatin1String("labels"))
            .toObject()
            .value(QLatin1String("name"))
            .toString();
    }

    test::RunningDesktop m_desktop;
    DeviceName m_sensor;
};

void SensorPathTest::initTestCase()
{
    QVERIFY(m_desktop.start());
}

void SensorPathTest::cleanupTestCase()
{
    m_desktop.end();
}

void SensorPathTest::aSensorIsCreated()
{
    QVERIFY(!emulator().isVisible()); // until it is asked for
    QVERIFY(activate());
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(emulator().isVisible());
    emulator().create();
    auto *dialog = emulator().findChild<ui::NewSensorDialog *>();
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral("Loft 7"));
    dialog->typeBox()->setCurrentIndex(dialog->typeBox()->findData(QStringLiteral("contact")));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(named(QStringLiteral("Loft 7")), patience);
    m_sensor = named(QStringLiteral("Loft 7"))->name;
    QTRY_COMPARE(emulator().table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Loft 7"));
}

void SensorPathTest::itsTouchIsIdentified()
{
    QVERIFY(activate());
    QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(identify().state(), ui::IdentifyPanel::State::Listening);
    QTest::keyClick(emulator().table(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(identify().state(), ui::IdentifyPanel::State::Found, patience);
    QCOMPARE(identify().card()->device(), m_sensor);
    // The network status that follows tells who heard it.
    QTRY_VERIFY_WITH_TIMEOUT(
        identify().card()->accessibleDescription().contains(QLatin1String("emulated Cloud Connector")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(emulator().status().contains(QLatin1String("Loft 7 sent")), patience);
    // The sound is off for good when it is switched off.
    QVERIFY(SettingsFile(m_desktop.folder()).load().settings.touchSound);
    identify().setSound(false);
    QTRY_VERIFY_WITH_TIMEOUT(!SettingsFile(m_desktop.folder()).load().settings.touchSound, patience);
}

void SensorPathTest::itIsNamedAndTheNameIsTakenBack()
{
    QTest::keyClick(&identify(), Qt::Key_F2);
    QVERIFY(identify().card()->isEditing());
    QTest::keyClicks(identify().card()->nameEdit(), QStringLiteral("Takvindu"));
    QTest::keyClick(identify().card()->nameEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(identify().outcome()->text().contains(QLatin1String("Takvindu now")), patience);
    QCOMPARE(nameInCloud(), QStringLiteral("Takvindu"));
    QVERIFY(identify().card()->accessibleName().contains(QLatin1String("Takvindu")));
    QTest::keyClick(identify().outcome()->undoButton(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(identify().outcome()->text().contains(QLatin1String("Loft 7 now")), patience);
    QCOMPARE(nameInCloud(), QStringLiteral("Loft 7"));
}

void SensorPathTest::aLabelThatTheCloudRefusesIsTold()
{
    // Past the form, which would have said it: the cloud has the last word.
    const LabelChange tooLong{{{QStringLiteral("name"), QString(2000, QLatin1Char('x'))}}, {}};
    Q_EMIT identify().labelsChangeRequested(m_sensor, tooLong);
    QTRY_VERIFY_WITH_TIMEOUT(identify().outcome()->text().contains(QLatin1String("rename Loft 7")), patience);
    QVERIFY(identify().outcome()->text().contains(QLatin1String("at most 1000")));
    QCOMPARE(nameInCloud(), QStringLiteral("Loft 7"));
}

void SensorPathTest::itIsDeleted()
{
    QTest::keyClick(emulator().table(), Qt::Key_Delete);
    auto *dialog = emulator().findChild<ui::DeleteSensorDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral("Loft 7"));
    QTest::keyClick(dialog->deleteButton(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!session().devices().find(m_sensor), patience);
    QCOMPARE(m_desktop.cloud().get('/' + m_sensor.path().toUtf8()).status, 404);
    // What was touched stays in the history, as far as it is known.
    QCOMPARE(session().touches().rowCount(), 1);
}

QTEST_MAIN(SensorPathTest)
#include "tst_sensorpath.moc"
