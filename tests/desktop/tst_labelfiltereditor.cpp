// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/labelfiltereditor.h"

#include "ui/editor/labelfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

Device device(int number, const QStringList &labelKeys)
{
    Device result;
    result.name = {QStringLiteral("p"), QStringLiteral("d%1").arg(number)};
    result.type = DeviceTypeTraits::Enum::Temperature;
    for (const QString &key : labelKeys)
        result.labels.insert(key, QStringLiteral("value"));
    return result;
}

DataConnector connector(const char *id, const QStringList &labels)
{
    DataConnector result;
    result.name = {QStringLiteral("p"), QString::fromLatin1(id)};
    result.labels = labels;
    return result;
}

const QString name = QStringLiteral("name");
const QString description = QStringLiteral("description");
const QString floorKey = QStringLiteral("floor");

} // namespace

class TestLabelFilterEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsSavedWithoutAConnector();
    void nothingIsSavedWithoutAChange();
    void suggestsWhatTheDevicesCarry();
    void orderOfTheConnectorIsKept();
    void checkingTwiceIsNoChange();
    void keysOfTheConnectorThatNoDeviceHas();
    void typedKeysAreIncluded();
    void refusesOddKeys_data();
    void refusesOddKeys();
    void draftSurvivesARefresh();
    void anotherConnectorDropsTheDraft();
    void savedDraftIsNoChangeAnyMore();
    void revertGoesBack();
    void nothingCanBeEditedWhileSaving();
    void keyboardTogglesTheList();
    void newDevicesBringNewSuggestions();

private:
    LabelFilterModel *model() const { return m_editor->findChild<LabelFilterModel *>(); }
    void check(const QString &key, bool included);

    items::DeviceDirectory m_devices;
    std::unique_ptr<LabelFilterEditor> m_editor;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLabelFilterEditor::init()
{
    m_devices.setDevices(
        {device(1, {name, floorKey}), device(2, {name, floorKey, QStringLiteral("room")}), device(3, {name})});
    m_tester.reset();
    m_editor = std::make_unique<LabelFilterEditor>(m_devices);
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestLabelFilterEditor::check(const QString &key, bool included)
{
    QVERIFY(model()->setData(model()->indexOf(key), included ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
}

void TestLabelFilterEditor::nothingIsSavedWithoutAConnector()
{
    QSignalSpy saves(m_editor.get(), &LabelFilterEditor::labelsSaveRequested);
    check(name, true);
    m_editor->save();
    QCOMPARE(saves.size(), 0);
}

void TestLabelFilterEditor::nothingIsSavedWithoutAChange()
{
    QSignalSpy saves(m_editor.get(), &LabelFilterEditor::labelsSaveRequested);
    m_editor->setConnector(connector("c", {name}));
    QVERIFY(!m_editor->hasChanges());
    m_editor->save();
    QCOMPARE(saves.size(), 0);
    check(floorKey, true);
    QVERIFY(m_editor->hasChanges());
    m_editor->save();
    QCOMPARE(saves.size(), 1);
    QCOMPARE(saves[0][0].value<ConnectorName>(), connector("c", {}).name);
    QCOMPARE(saves[0][1].toStringList(), (QStringList{name, floorKey}));
}

void TestLabelFilterEditor::suggestsWhatTheDevicesCarry()
{
    QStringList keys;
    QList<qint64> counts;
    for (int row = 0; row < model()->rowCount(); ++row) {
        keys.append(model()->index(row, LabelFilterModel::KeyColumn).data().toString());
        counts.append(model()->index(row, 0).data(LabelFilterModel::DevicesRole).toLongLong());
    }
    QCOMPARE(keys, (QStringList{name, description, floorKey, QStringLiteral("room")}));
    QCOMPARE(counts, (QList<qint64>{3, 0, 2, 1}));
}

void TestLabelFilterEditor::orderOfTheConnectorIsKept()
{
    m_editor->setConnector(connector("c", {QStringLiteral("room"), name, floorKey}));
    check(name, false);
    check(description, true);
    QCOMPARE(m_editor->labels(), (QStringList{QStringLiteral("room"), floorKey, description}));
}

void TestLabelFilterEditor::checkingTwiceIsNoChange()
{
    m_editor->setConnector(connector("c", {name, floorKey}));
    check(name, false);
    check(name, true); // at the end now, which is the same to the receiver
    QVERIFY(!m_editor->hasChanges());
}

void TestLabelFilterEditor::keysOfTheConnectorThatNoDeviceHas()
{
    m_editor->setConnector(connector("c", {QStringLiteral("ghost")}));
    const QModelIndex ghost = model()->indexOf(QStringLiteral("ghost"));
    QVERIFY(ghost.isValid());
    QCOMPARE(ghost.data(LabelFilterModel::DevicesRole).toLongLong(), 0);
    QCOMPARE(ghost.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestLabelFilterEditor::typedKeysAreIncluded()
{
    m_editor->setConnector(connector("c", {name}));
    auto *search = m_editor->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("  zone "));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_editor->labels(), (QStringList{name, QStringLiteral("zone")}));
    QVERIFY(search->text().isEmpty());
    QTest::keyClicks(search, floorKey);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_editor->labels(), (QStringList{name, QStringLiteral("zone"), floorKey}));
}

void TestLabelFilterEditor::refusesOddKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral("   ");
    QTest::newRow("too long") << QString(101, u'x');
}

void TestLabelFilterEditor::refusesOddKeys()
{
    QFETCH(QString, key);
    m_editor->setConnector(connector("c", {name}));
    QVERIFY(!model()->include(key));
    QCOMPARE(m_editor->labels(), QStringList{name});
}

void TestLabelFilterEditor::draftSurvivesARefresh()
{
    m_editor->setConnector(connector("c", {name}));
    check(floorKey, true);
    m_editor->setConnector(connector("c", {name}));
    QCOMPARE(m_editor->labels(), (QStringList{name, floorKey}));
}

void TestLabelFilterEditor::anotherConnectorDropsTheDraft()
{
    m_editor->setConnector(connector("c", {name}));
    check(floorKey, true);
    m_editor->setConnector(connector("d", {description}));
    QCOMPARE(m_editor->labels(), QStringList{description});
    m_editor->clear();
    QVERIFY(m_editor->labels().isEmpty());
    QVERIFY(!m_editor->hasChanges());
}

void TestLabelFilterEditor::savedDraftIsNoChangeAnyMore()
{
    m_editor->setConnector(connector("c", {name}));
    check(floorKey, true);
    m_editor->setConnector(connector("c", {floorKey, name}));
    QVERIFY(!m_editor->hasChanges());
}

void TestLabelFilterEditor::revertGoesBack()
{
    m_editor->setConnector(connector("c", {name}));
    check(name, false);
    check(floorKey, true);
    m_editor->revert();
    QCOMPARE(m_editor->labels(), QStringList{name});
    QVERIFY(!m_editor->hasChanges());
}

void TestLabelFilterEditor::nothingCanBeEditedWhileSaving()
{
    QSignalSpy saves(m_editor.get(), &LabelFilterEditor::labelsSaveRequested);
    m_editor->setConnector(connector("c", {name}));
    check(floorKey, true);
    m_editor->setSaving(true);
    m_editor->save();
    QCOMPARE(saves.size(), 0);
    QVERIFY(!m_editor->findChild<QTreeView *>()->isEnabled());
    m_editor->setSaving(false);
    m_editor->save();
    QCOMPARE(saves.size(), 1);
}

void TestLabelFilterEditor::keyboardTogglesTheList()
{
    m_editor->setConnector(connector("c", {}));
    m_editor->show();
    auto *list = m_editor->findChild<QTreeView *>();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_editor->labels(), QStringList{floorKey});
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(m_editor->labels().isEmpty());
}

void TestLabelFilterEditor::newDevicesBringNewSuggestions()
{
    m_editor->setConnector(connector("c", {name}));
    check(floorKey, true);
    m_devices.setDevice(device(4, {QStringLiteral("tenant")}));
    QVERIFY(model()->indexOf(QStringLiteral("tenant")).isValid());
    QCOMPARE(m_editor->labels(), (QStringList{name, floorKey}));
}

QTEST_MAIN(TestLabelFilterEditor)
#include "tst_labelfiltereditor.moc"
