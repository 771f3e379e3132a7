// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingskeeper.h"
#include "app/desktop/settingswork.h"
#include "tests/desktop/samplebuilding.h"
#include "tests/support/manualclock.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/seriestable.h"
#include "ui/connect/linkbadge.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventtable.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"
#include "ui/settings/datafolderpage.h"
#include "ui/settings/formatpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingswords.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace touchstone;
using namespace touchstone::ui;
using desktop::SettingsKeeper;

namespace {

constexpr int patience = 10'000;

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(content);
}

QComboBox *choice(const QWidget &in, const char *name)
{
    for (QComboBox *box : in.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QLatin1String(name))
            return box;
    }
    return nullptr;
}

QPushButton *buttonOf(const QMessageBox &box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box.buttons()) {
        if (box.buttonRole(button) == role)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

Settings last(const QSignalSpy &spy)
{
    return spy.last().first().value<Settings>();
}

/// A window whose settings are those of a folder, joined as the program joins them.
struct SettingsDesk
{
    explicit SettingsDesk(const QTemporaryDir &folder)
        : window({session.connectors(), session.devices(), session.feed(), session.touches(), session.rates(),
                     session.deliveries(), session.changes(), clock},
              WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")))
        , keeper(folder.path(), clock)
        , work(keeper, session, window)
    {}

    SystemClock clock;
    session::Session session{clock};
    MainWindow window;
    SettingsKeeper keeper;
    desktop::SettingsWork work;
};

} // namespace

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void everyChoiceIsAskedForAtOnce();
    void aPageOfSomebodyElseComesBeforeTheData();
    void timesAndUnitsReachTheWholeWindow();
    void whatIsShownIsNotAskedFor();
    void aNumberCountsWhenItIsComplete();
    void anotherLanguageCountsFromTheNextStart();
    void aLanguageThatIsNotOfferedStaysSet();
    void theExampleFollowsTheChoices();
    void theFolderIsShownAndCleanedUpOnlyWhenConfirmed();
    void aResetIsConfirmed();
    void problemsNameFieldAndRemedy_data();
    void problemsNameFieldAndRemedy();

    void theKeeperStoresTheLastChange();
    void whatTheDiskRefusesIsTold();
    void anImportIsAllOrNothing();
    void anExportComesBack();
    void theFolderIsCountedAndCleanedUp();
    void whatIsSetInTheWindowCountsEverywhere();
    void aDamagedFileIsToldInTheWindow();

private:
    std::unique_ptr<SettingsDialog> makeDialog() const;
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
};

void tst_SettingsDialog::initTestCase()
{
    QApplication::setStyle(new Style);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_SettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::unique_ptr<SettingsDialog> tst_SettingsDialog::makeDialog() const
{
    const QList<SettingsDialog::Language> languages{
        {QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("nb"), QStringLiteral("Norsk bokmål")}};
    auto dialog = std::make_unique<SettingsDialog>(languages, m_folder->path());
    dialog->setSettings({});
    return dialog;
}

void tst_SettingsDialog::everyChoiceIsAskedForAtOnce()
{
    const auto dialog = makeDialog();
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    QObject::connect(dialog.get(), &SettingsDialog::settingsChanged, dialog.get(), &SettingsDialog::setSettings);
    dialog->show();

    // Each with the keyboard: the next entry of the list.
    for (const char *name : {"Appearance", "Language", "Hours", "Within the last hour", "Temperature",
             "Ask for connectors and their numbers"}) {
        QComboBox *box = choice(*dialog, name);
        QVERIFY2(box, name);
        QTest::keyClick(box, Qt::Key_Down);
    }
    QCOMPARE(asked.size(), 6);

    Settings expected;
    expected.appearance = Settings::Appearance::Light;
    expected.language = QStringLiteral("en");
    expected.hourFormat = Settings::HourFormat::Twelve;
    expected.momentStyle = Settings::MomentStyle::Absolute;
    expected.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    expected.polling = Settings::Polling::Brisk;
    QCOMPARE(last(asked), expected);
}

void tst_SettingsDialog::aPageOfSomebodyElseComesBeforeTheData()
{
    const auto dialog = makeDialog();
    auto *page = new FormatPage; // any page
    Settings settings;
    settings.hourFormat = Settings::HourFormat::Twelve;
    dialog->setSettings(settings);
    dialog->addPage(page, QStringLiteral("events"), QStringLiteral("Alerts"));
    QSignalSpy counting(dialog.get(), &SettingsDialog::countRequested);
    dialog->show();
    QCOMPARE(dialog->pages()->count(), 5);
    dialog->pages()->setCurrentRow(3);
    QVERIFY(page->isVisible());
    QCOMPARE(choice(*page, "Hours")->currentData().toInt(), int(settings.hourFormat));
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    choice(*page, "Hours")->setCurrentIndex(0);
    QCOMPARE(last(asked), Settings());
    QCOMPARE(counting.size(), 0);
    dialog->pages()->setCurrentRow(4);
    QVERIFY(dialog->dataFolder()->isVisible());
    QCOMPARE(counting.size(), 1);
}

void tst_SettingsDialog::timesAndUnitsReachTheWholeWindow()
{
    // given a window that writes them the usual way
    test::SampleBuilding building;
    building.fill();
    MainWindow window(building.models(), WindowMemory(file("touchstone.ini"), QStringLiteral("local")));
    window.show();
    window.showConnector(test::SampleBuilding::connectorName(1));
    for (QToolButton *button : window.findChild<ChartPanel *>()->findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String("Table"))
            button->click(); // its rows are made when it is looked at
    }
    building.touches.setListening(true);
    building.touches.apply({building.touch(900, 0)});
    LinkState live;
    live.kind = LinkState::Kind::Live;
    live.since = live.lastByte = building.clock.now();
    window.setLink(live);
    const QAbstractItemModel &events = *window.findChild<EventTable *>()->model();
    const QAbstractItemModel &steps = *window.findChild<ChartPanel *>()->table()->model();
    const auto all = [](const QAbstractItemModel &model, int column) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts.join(u'\n');
    };
    const auto everything = [&] {
        return QStringList{all(events, 0), all(events, 3), all(steps, 0),
            window.identifyPanel().card()->accessibleDescription(),
            window.findChild<LinkBadge *>()->accessibleDescription()}
            .join(u'\n');
    };
    QVERIFY(everything().contains(QStringLiteral("°C")));
    const QRegularExpression half(QStringLiteral("[0-9]\u00a0[ap]m"));
    QVERIFY(!everything().contains(half));

    // when they are set otherwise
    Settings settings;
    settings.hourFormat = Settings::HourFormat::Twelve;
    settings.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    window.setSettings(settings);

    // then everything that is shown already follows
    QVERIFY(all(events, 0).contains(half));
    QVERIFY(all(steps, 0).contains(half));
    QVERIFY(window.identifyPanel().card()->accessibleDescription().contains(half));
    QVERIFY(window.findChild<LinkBadge *>()->accessibleDescription().contains(half));
    QVERIFY(everything().contains(QStringLiteral("°F")));
    QVERIFY(!everything().contains(QStringLiteral("°C")));
}

void tst_SettingsDialog::whatIsShownIsNotAskedFor()
{
    const auto dialog = makeDialog();
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    Settings settings;
    settings.appearance = Settings::Appearance::Dark;
    settings.language = QStringLiteral("nb");
    settings.keptEvents = 54'321;
    settings.touchSound = false;
    settings.polling = Settings::Polling::Gentle;
    dialog->setSettings(settings);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 54'321);
    QCOMPARE(choice(*dialog, "Language")->currentText(), QStringLiteral("Norsk bokmål"));
}

void tst_SettingsDialog::aNumberCountsWhenItIsComplete()
{
    const auto dialog = makeDialog();
    dialog->show();
    dialog->pages()->setCurrentRow(2);
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    auto *kept = dialog->findChild<QSpinBox *>();
    kept->setFocus();
    kept->selectAll();
    QTest::keyClicks(kept, QStringLiteral("20000"));
    QCOMPARE(asked.size(), 0); // "2" on the way would have dropped nearly everything
    QTest::keyClick(kept, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(last(asked).keptEvents, 20'000);
}

void tst_SettingsDialog::anotherLanguageCountsFromTheNextStart()
{
    const auto dialog = makeDialog();
    const auto says = [&dialog](const char *words) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [words](const QLabel *label) { return label->text().contains(QLatin1String(words)); });
    };
    QVERIFY(!says("Quit Touchstone"));
    choice(*dialog, "Language")->setCurrentIndex(2);
    QVERIFY(says("Quit Touchstone and start it again"));
    choice(*dialog, "Language")->setCurrentIndex(0);
    QVERIFY(!says("Quit Touchstone"));
}

void tst_SettingsDialog::aLanguageThatIsNotOfferedStaysSet()
{
    const auto dialog = makeDialog();
    Settings settings;
    settings.language = QStringLiteral("fi");
    dialog->setSettings(settings);
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    QTest::keyClick(choice(*dialog, "Appearance"), Qt::Key_Down);
    QCOMPARE(last(asked).language, QStringLiteral("fi"));
}

void tst_SettingsDialog::theExampleFollowsTheChoices()
{
    const auto dialog = makeDialog();
    const auto *page = dialog->findChild<FormatPage *>();
    const auto plain = [page] { return page->example().replace(QChar(QChar::Nbsp), u' '); };
    QCOMPARE(plain(), QStringLiteral("15:04:12.218  21.4 °C; changed 4 min ago"));
    Settings settings;
    settings.hourFormat = Settings::HourFormat::Twelve;
    settings.momentStyle = Settings::MomentStyle::Absolute;
    settings.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    dialog->setSettings(settings);
    QCOMPARE(plain(), QStringLiteral("03:04:12.218 pm  70.5 °F; changed 03:04 pm"));
}

void tst_SettingsDialog::theFolderIsShownAndCleanedUpOnlyWhenConfirmed()
{
    const auto dialog = makeDialog();
    QSignalSpy counting(dialog.get(), &SettingsDialog::countRequested);
    dialog->show();
    dialog->pages()->setCurrentRow(3);
    QCOMPARE(counting.size(), 1);
    DataFolderPage *page = dialog->dataFolder();
    QVERIFY(!page->cleanUpButton()->isEnabled());

    using Kind = FolderInventory::Kind;
    const QString damaged = QStringLiteral("queue.sqlite.damaged-20261101T120000000");
    dialog->setInventory({m_folder->path(),
        {{Kind::LocalCloud, 4, 1'234'567, {}}, {Kind::DamagedCopies, 1, 8'800, {damaged}}}, 1'243'367, true});
    QCOMPARE(page->parts()->topLevelItemCount(), 2);
    QCOMPARE(page->parts()->topLevelItem(0)->text(2), QStringLiteral("1.2 MB"));
    QCOMPARE(page->cleanUpButton()->text(), QStringLiteral("&Clean up (8.8 kB)"));

    QSignalSpy cleaning(dialog.get(), &SettingsDialog::cleanUpRequested);
    for (const bool confirmed : {false, true}) {
        page->cleanUpButton()->click();
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question->informativeText().contains(damaged));
        QPushButton *keep = buttonOf(*question, QMessageBox::RejectRole);
        QCOMPARE(question->defaultButton(), keep);
        QTest::mouseClick(confirmed ? buttonOf(*question, QMessageBox::DestructiveRole) : keep, Qt::LeftButton);
        QCOMPARE(cleaning.size(), confirmed ? 1 : 0);
        QTRY_VERIFY(!page->findChild<QMessageBox *>());
    }
}

void tst_SettingsDialog::aResetIsConfirmed()
{
    const auto dialog = makeDialog();
    Settings settings;
    settings.appearance = Settings::Appearance::Dark;
    settings.keptEvents = 5'000;
    dialog->setSettings(settings);
    dialog->show();
    dialog->pages()->setCurrentRow(3);
    QSignalSpy asked(dialog.get(), &SettingsDialog::settingsChanged);
    dialog->dataFolder()->resetButton()->click();
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question->defaultButton() != buttonOf(*question, QMessageBox::DestructiveRole));
    QCOMPARE(asked.size(), 0);
    QTest::mouseClick(buttonOf(*question, QMessageBox::DestructiveRole), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(last(asked), Settings());
}

void tst_SettingsDialog::problemsNameFieldAndRemedy_data()
{
    QTest::addColumn<QList<SettingsProblem>>("problems");
    QTest::addColumn<QStringList>("says");
    using Kind = SettingsProblem::Kind;
    QTest::newRow("a value") << QList<SettingsProblem>{{Kind::WrongValue, QStringLiteral("polling"),
                                    QStringLiteral("\"frantic\""), {QStringLiteral("gentle"), QStringLiteral("usual")}}}
                             << QStringList{QStringLiteral("\"polling\" is \"frantic\"; it may be: gentle, usual"),
                                    QStringLiteral("Nothing was changed")};
    QTest::newRow("no JSON") << QList<SettingsProblem>{{Kind::NotJson, {},
                                    QStringLiteral("unterminated object (byte 60)"), {}}}
                             << QStringList{QStringLiteral("byte 60"), QStringLiteral("Choose a file")};
    QTest::newRow("too large") << QList<SettingsProblem>{{Kind::TooLarge, {}, QStringLiteral("70000"), {}}}
                               << QStringList{QStringLiteral("larger"), QStringLiteral("Choose a file")};
    QTest::newRow("newer") << QList<SettingsProblem>{{Kind::Newer, {}, QStringLiteral("7"), {}}}
                           << QStringList{QStringLiteral("later version")};
    QTest::newRow("unreadable") << QList<SettingsProblem>{{Kind::Unreadable, {}, QStringLiteral("Permission denied"),
                                       {}}}
                                << QStringList{QStringLiteral("Permission denied"), QStringLiteral("permissions")};
}

void tst_SettingsDialog::problemsNameFieldAndRemedy()
{
    QFETCH(const QList<SettingsProblem>, problems);
    QFETCH(const QStringList, says);
    const QString words = settingsProblemWords(QStringLiteral("a.json"), problems, SettingsUse::Import);
    QVERIFY(words.contains(QLatin1String("a.json")));
    for (const QString &word : says)
        QVERIFY2(words.contains(word), qPrintable(words));
}

void tst_SettingsDialog::theKeeperStoresTheLastChange()
{
    Settings settings;
    {
        SettingsKeeper keeper(m_folder->path(), m_clock);
        QSignalSpy changed(&keeper, &SettingsKeeper::changed);
        for (int kept = 1'000; kept <= 50'000; kept += 1'000) {
            settings.keptEvents = kept;
            keeper.change(settings);
        }
        keeper.change(settings); // nothing new
        QCOMPARE(changed.size(), 50);
    } // which waits for the disk
    QCOMPARE(SettingsKeeper(m_folder->path(), m_clock).settings(), settings);
}

void tst_SettingsDialog::whatTheDiskRefusesIsTold()
{
    write(file("occupied"), "a file where the folder would be");
    SettingsKeeper keeper(file("occupied"), m_clock);
    QSignalSpy refused(&keeper, &SettingsKeeper::notStored);
    Settings settings;
    settings.touchSound = false;
    keeper.change(settings);
    QCOMPARE(keeper.settings(), settings); // it counts all the same
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
}

void tst_SettingsDialog::anImportIsAllOrNothing()
{
    write(file("wrong.json"), "{\"appearance\": \"dark\", \"alerts\": {\"errorPercent\": 120}}");
    write(file("right.json"), "{\"appearance\": \"dark\", \"alerts\": {\"errorPercent\": 12}}");
    SettingsKeeper keeper(m_folder->path(), m_clock);
    QSignalSpy refused(&keeper, &SettingsKeeper::notImported);
    QSignalSpy taken(&keeper, &SettingsKeeper::imported);

    keeper.importFrom(file("wrong.json"));
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
    QCOMPARE(
        refused.first().last().value<QList<SettingsProblem>>().first().member, QStringLiteral("alerts.errorPercent"));
    QCOMPARE(keeper.settings(), Settings());

    keeper.importFrom(file("right.json"));
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
    QCOMPARE(keeper.settings().alerts.errorPercent, 12);
    QCOMPARE(keeper.settings().appearance, Settings::Appearance::Dark);
}

void tst_SettingsDialog::anExportComesBack()
{
    SettingsKeeper keeper(m_folder->path(), m_clock);
    Settings settings;
    settings.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    settings.alerts.errorPercent = 33;
    settings.alerts.quiet.isOn = true;
    keeper.change(settings);
    QSignalSpy written(&keeper, &SettingsKeeper::exported);
    QSignalSpy refused(&keeper, &SettingsKeeper::notExported);
    keeper.exportTo(file("export.json"));
    keeper.exportTo(file("no/such/folder/export.json"));
    QTRY_COMPARE_WITH_TIMEOUT(written.size() + refused.size(), 2, patience);
    QCOMPARE(refused.size(), 1);

    keeper.change({});
    QSignalSpy taken(&keeper, &SettingsKeeper::imported);
    keeper.importFrom(file("export.json"));
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
    QCOMPARE(keeper.settings(), settings);
}

void tst_SettingsDialog::theFolderIsCountedAndCleanedUp()
{
    m_clock.setNow(fromDateTime(QDateTime(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC)));
    write(file("local-cloud/queue.sqlite.damaged-20261101T120000000"), QByteArray(1'234, 'x'));
    SettingsKeeper keeper(m_folder->path(), m_clock);
    QSignalSpy counted(&keeper, &SettingsKeeper::counted);
    QSignalSpy cleaned(&keeper, &SettingsKeeper::cleanedUp);
    keeper.count();
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 1, patience);
    QCOMPARE(counted.first().first().value<FolderInventory>().bytes, 1'234);
    keeper.cleanUp();
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, patience);
    QCOMPARE(cleaned.size(), 1);
    QCOMPARE(cleaned.first().first().toLongLong(), 1'234);
    QCOMPARE(counted.last().first().value<FolderInventory>().bytes, 0);
}

void tst_SettingsDialog::whatIsSetInTheWindowCountsEverywhere()
{
    SettingsDesk desk(*m_folder);
    desk.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));

    // In a panel and in a menu ...
    desk.window.identifyPanel().setSound(false);
    QVERIFY(!desk.keeper.settings().touchSound);

    // ... and in the dialog, which shows what was set there.
    QTest::keyClick(&desk.window, Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = desk.window.findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<QCheckBox *>()->isChecked());
    dialog->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(desk.window.identifyPanel().hasSound());
    choice(*dialog, "Appearance")->setCurrentIndex(2);
    QCOMPARE(static_cast<Style *>(QApplication::style())->appearance(), Appearance::Dark);
    dialog->findChild<QSpinBox *>()->setValue(5'000);
    QCOMPARE(desk.session.feed().capacity(), 5'000);
    static_cast<Style *>(QApplication::style())->setAppearance(Appearance::System);
}

void tst_SettingsDialog::aDamagedFileIsToldInTheWindow()
{
    write(file("settings.json"), "{\"appearance\": \"dar");
    SettingsDesk desk(*m_folder);
    QVERIFY(desk.window.findChild<MessageBar *>()->text().contains(QLatin1String("settings.json")));
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
