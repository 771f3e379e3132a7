// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes the pictures of README and of the software centres from the real window on its own local cloud. Called by
// resources/screenshots/make.sh; the folder to put them in is the only argument.
#include "tests/desktop/connectionscreenshots.h"
#include "tests/desktop/runningdesktop.h"
#include "tests/support/quoted.h"
#include "ui/alerts/alertspage.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/segmentedchoice.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/connectorediting.h"
#include "ui/connectors/comparedialog.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/connectortable.h"
#include "ui/connectors/deletedialog.h"
#include "ui/connectors/deliveriespage.h"
#include "ui/connectors/disabledialog.h"
#include "ui/connectors/filterfield.h"
#include "ui/connectors/testdialog.h"
#include "ui/connectorspage.h"
#include "ui/editor/connectoreditor.h"
#include "ui/emulator/deletesensordialog.h"
#include "ui/emulator/emulatorpanel.h"
#include "ui/emulator/newsensordialog.h"
#include "ui/emulator/publishdialog.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventtable.h"
#include "ui/help/helpwindow.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"
#include "ui/palette/commandpalette.h"
#include "ui/recover/recoverdialog.h"
#include "ui/sensors/labelsdialog.h"
#include "ui/settings/datafolderpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/signature/signaturedialog.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cstdio>
#include <functional>

using namespace touchstone;

namespace {

constexpr int patience = test::RunningDesktop::patience;
constexpr int feedToShow = 40;    // rows that fill the table
constexpr QSize usual(1280, 800); // look.md
constexpr QSize smallest(800, 560);

class Photographer
{
public:
    Photographer(desktop::Desktop &desktop, ui::Style &style, QString folder)
        : m_desktop(desktop)
        , m_style(style)
        , m_folder(std::move(folder))
    {}

    bool waitForLife()
    {
        session::Session &session = m_desktop.session();
        return QTest::qWaitFor(
            [&] {
                return session.link().kind == LinkState::Kind::Live && session.feed().rowCount() >= feedToShow &&
                       session.devices().sensorCount() > 0 && hasSeries();
            },
            patience);
    }

    bool take(const QString &name, ui::Appearance appearance = ui::Appearance::Light, QSize size = usual)
    {
        ui::MainWindow &window = m_desktop.window();
        m_style.setAppearance(appearance);
        window.resize(size);
        // A table lays out and the charts paint in later turns of the loop.
        if (!QTest::qWaitFor([&] { return window.size() == size; }, patience))
            return false;
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        return window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }

    bool takeBoth(const QString &name)
    {
        return take(name) && take(name + QStringLiteral("-dark"), ui::Appearance::Dark);
    }

    bool choose(const QString &displayName)
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (name && connectors.row(*name)->connector.displayName == displayName) {
                m_desktop.window().findChild<ui::ConnectorTable *>()->setCurrent(*name);
                return true;
            }
        }
        return false;
    }

    /// The display name of the connector in this state.
    QString inState(Health health)
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (name && connectors.health(*name) == health)
                return connectors.row(*name)->connector.displayName;
        }
        return {};
    }

    /// A touch of one of the building's sensors, which every connector forwards.
    bool touch(test::CloudClient &cloud)
    {
        const QList<Device> devices = m_desktop.session().devices().devices();
        const auto button = std::find_if(devices.begin(), devices.end(),
            [](const Device &device) { return device.type == DeviceTypeTraits::Enum::Touch; });
        return button != devices.end() &&
               cloud.publish(button->name.path(), test::quoted("{'touch':{}}")).status == 200;
    }

    bool identify(test::CloudClient &cloud)
    {
        auto *panel = m_desktop.window().findChild<ui::IdentifyPanel *>();
        panel->start();
        return touch(cloud) &&
               QTest::qWaitFor([&] { return panel->state() == ui::IdentifyPanel::State::Found; }, patience);
    }

    /// The tabs of the chosen connector that tell of single deliveries and of changes.
    bool takeTabs()
    {
        auto *detail = m_desktop.window().findChild<ui::ConnectorDetail *>();
        auto *tabs = detail->findChild<QTabWidget *>();
        tabs->setCurrentIndex(2);
        const QAbstractItemModel *rows = detail->findChild<ui::DeliveriesPage *>()->view()->model();
        if (!QTest::qWaitFor([&] { return rows->rowCount() > 0; }, patience))
            return false;
        detail->findChild<ui::DeliveriesPage *>()->view()->selectRow(0);
        m_desktop.window().connectorsPage().showConnector(*detail->connector()); // in a narrow window the detail
        bool done = take(QStringLiteral("deliveries")) &&
                    take(QStringLiteral("deliveries-dark"), ui::Appearance::Dark) &&
                    take(QStringLiteral("deliveries-small"), ui::Appearance::Light, smallest);
        m_desktop.session().setConnectorLabels(*detail->connector(), {QStringLiteral("name")});
        const items::ChangeHistoryModel &changes = m_desktop.session().changes();
        tabs->setCurrentIndex(3);
        done = done &&
               QTest::qWaitFor(
                   [&] {
                       return changes.rowCount() > 0 && changes.records(*detail->connector()).first().outcome ==
                                                            items::ChangeRecord::Outcome::Done;
                   },
                   patience) &&
               takeBoth(QStringLiteral("changes"));
        tabs->setCurrentIndex(0);
        return done;
    }

    /// A dialog of the chosen connector, opened by the action of its menu whose text begins so.
    bool takeDialog(const QString &name, const QString &action, const std::function<bool(QDialog &)> &prepare = {})
    {
        auto *heading = m_desktop.window().findChild<ui::ConnectorHeading *>();
        for (QAction *candidate : heading->menuButton()->menu()->actions()) {
            if (candidate->text().remove(QLatin1Char('&')).startsWith(action))
                candidate->trigger();
        }
        return takeOpened(name, m_desktop.window().findChild<ui::ConnectorDetail *>()->findChild<QDialog *>(), prepare);
    }

    bool grabBoth(const QString &name, QWidget &widget)
    {
        bool done = true;
        for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
            m_style.setAppearance(appearance);
            for (int turn = 0; turn < 10; ++turn)
                QCoreApplication::processEvents();
            const QString suffix = appearance == ui::Appearance::Dark ? QStringLiteral("-dark") : QString();
            done = done && widget.grab().save(QDir(m_folder).filePath(name + suffix + QStringLiteral(".png")));
        }
        return done;
    }

    /// A dialog that is open; closes it.
    bool takeOpened(const QString &name, QDialog *dialog, const std::function<bool(QDialog &)> &prepare = {})
    {
        if (!dialog || (prepare && !prepare(*dialog)))
            return false;
        const bool done = grabBoth(name, *dialog);
        dialog->done(QDialog::Rejected); // reject() may ask, or go back a step
        const bool isClosed =
            QTest::qWaitFor([guard = QPointer<QDialog>(dialog)] { return !guard || !guard->isVisible(); }, patience);
        // Some delete themselves, and the next one must not be taken for them; others stay for the next time.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return done && isClosed;
    }

    /// The settings, page by page.
    bool takeSettings()
    {
        ui::MainWindow &window = m_desktop.window();
        const QString pages[] = {QStringLiteral("settings"), QStringLiteral("settings-units"),
            QStringLiteral("settings-events"), QStringLiteral("settings-alerts"), QStringLiteral("settings-data")};
        bool done = true;
        for (int page = 0; page < int(std::size(pages)); ++page) {
            Q_EMIT window.settingsRequested();
            done = done && takeOpened(pages[page], window.findChild<ui::SettingsDialog *>(), [page](QDialog &dialog) {
                auto &settings = static_cast<ui::SettingsDialog &>(dialog);
                settings.pages()->setCurrentRow(page);
                return QTest::qWaitFor(
                    [&] { return settings.dataFolder()->parts()->topLevelItemCount() > 0; }, patience);
            });
        }
        return done;
    }

    /// What is opened by the list and the menu: the editor's pages, comparing, deleting, disabling several, a
    /// signature.
    bool takeEditing()
    {
        ui::MainWindow &window = m_desktop.window();
        const ConnectorName current = *window.findChild<ui::ConnectorTable *>()->current();
        bool done = true;
        const QString pages[] = {
            QStringLiteral("editor"), QStringLiteral("editor-events"), QStringLiteral("editor-labels")};
        for (int page = 0; page < 3; ++page) {
            window.editing().edit(current);
            done = done && takeOpened(pages[page], window.findChild<ui::ConnectorEditor *>(), [page](QDialog &dialog) {
                dialog.findChild<QTabWidget *>()->setCurrentIndex(page);
                return true;
            });
        }
        window.editing().askToDelete(current);
        done = done && takeOpened(QStringLiteral("delete"), window.findChild<ui::DeleteDialog *>());
        auto *table = window.findChild<ui::ConnectorTable *>();
        table->view()->selectAll(); // the next choice takes it back
        Q_EMIT table->compareRequested(table->selected());
        done = done && takeOpened(QStringLiteral("compare"), window.findChild<ui::CompareDialog *>());
        Q_EMIT table->switchRequested(table->selected(), false);
        done = done && takeOpened(QStringLiteral("disable"), window.findChild<ui::DisableDialog *>());
        trigger(QStringLiteral("Check a signature"));
        return done &&
               takeOpened(QStringLiteral("signature"), window.findChild<ui::SignatureDialog *>(), [](QDialog &dialog) {
                   dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral(
                       "POST /dt HTTP/1.1\nX-Dt-Signature: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                       "eyJjaGVja3N1bSI6ImMzIiwiY2hlY2tzdW1fc2hhMjU2IjoiZDIiLCJleHAiOjE3MzY5Mzg4MDAsImlhdCI6MTczNj"
                       "kzNTIwMH0.c2lnbmF0dXJl\n\n{\"event\":{}}"));
                   auto &signature = static_cast<ui::SignatureDialog &>(dialog);
                   return QTest::qWaitFor([&signature] { return !signature.details().isEmpty(); }, patience);
               });
    }

    /// The charts of the chosen connector: by the minute, logarithmic and split, zoomed, as a table.
    bool takeCharts()
    {
        auto *panel = m_desktop.window().findChild<ui::ConnectorDetail *>()->findChild<ui::ChartPanel *>();
        panel->toolbar()->ranges()->button(int(ui::ChartRange::Hour))->click();
        const auto hasMinutes = [panel] { return panel->charts()->series().step == std::chrono::minutes(1); };
        bool done = QTest::qWaitFor(hasMinutes, patience) && takeBoth(QStringLiteral("charts-hour"));
        panel->toolbar()->ranges()->button(int(ui::ChartRange::Day))->click();
        panel->toolbar()->splitSwitch()->click();
        panel->toolbar()->logSwitch()->click();
        done = done && takeBoth(QStringLiteral("charts-split"));
        panel->toolbar()->splitSwitch()->click();
        panel->toolbar()->logSwitch()->click();
        QTest::keyClick(panel->charts(), Qt::Key_End);
        QTest::keyClick(panel->charts(), Qt::Key_Plus);
        QTest::keyClick(panel->charts(), Qt::Key_Plus);
        done = done && takeBoth(QStringLiteral("charts-zoomed"));
        QTest::keyClick(panel->charts(), Qt::Key_Escape);
        QTest::keyClick(panel->charts(), Qt::Key_Escape);
        panel->toolbar()->tableSwitch()->click();
        done = done && takeBoth(QStringLiteral("charts-table"));
        panel->toolbar()->tableSwitch()->click();
        return done;
    }

    /// What comes and goes: a filter that is none, what can still be taken back, the review of a change.
    bool takeMoments()
    {
        ui::MainWindow &window = m_desktop.window();
        session::Session &session = m_desktop.session();
        auto *table = window.findChild<ui::ConnectorTable *>();
        table->setFilterText(QStringLiteral("status:broken"));
        QTest::keyClick(table->findChild<ui::FilterField *>(), Qt::Key_Return);
        bool done = takeBoth(QStringLiteral("filter-error"));
        table->setFilterText({});
        session.setConnectorsEnabled({*table->current()}, false);
        done = done && takeBoth(QStringLiteral("undo"));
        session.takeBackDisabling();
        trigger(QStringLiteral("Help on what is in front"));
        done = done && takeOpened(QStringLiteral("help"), window.findChild<ui::HelpWindow *>());
        trigger(QStringLiteral("Help on what is in front"));
        done =
            done && takeOpened(QStringLiteral("help-code"), window.findChild<ui::HelpWindow *>(), [](QDialog &dialog) {
                static_cast<ui::HelpWindow &>(dialog).openPage(QStringLiteral("touchstonectl"));
                return true;
            });
        trigger(QStringLiteral("Search or command"));
        auto *palette = window.findChild<ui::CommandPalette *>();
        QTest::keyClicks(palette->query(), QStringLiteral("dør"));
        done = done && grabBoth(QStringLiteral("palette"), *palette);
        palette->close();
        window.editing().edit(*table->current());
        return done &&
               takeOpened(QStringLiteral("review"), window.findChild<ui::ConnectorEditor *>(), [](QDialog &dialog) {
                   QTest::keyClicks(dialog.focusWidget(), QStringLiteral("Another name"));
                   for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
                       if (button->isDefault())
                           button->click();
                   }
                   return true;
               });
    }

    /// The page of the live events: full, with one event chosen, filtered, paused.
    bool takeEvents()
    {
        ui::MainWindow &window = m_desktop.window();
        window.showPage(ui::Page::Events);
        auto *page = window.findChild<ui::EventFeedPage *>();
        bool done = takeBoth(QStringLiteral("events"));
        page->setFilter(QStringLiteral("type:temperature"));
        auto *table = window.findChild<ui::EventTable *>();
        done = done && QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, patience);
        table->selectRow(0);
        m_desktop.session().feed().setPaused(true);
        done = done && takeBoth(QStringLiteral("events-filtered"));
        m_desktop.session().feed().setPaused(false);
        page->setFilter({});
        window.showPage(ui::Page::Connectors);
        return done;
    }

    /// The page of alerts, with those of the demo's failing connectors.
    bool takeAlerts()
    {
        ui::MainWindow &window = m_desktop.window();
        items::AlertListModel &alerts = m_desktop.alerting().alerts();
        if (!QTest::qWaitFor([&alerts] { return alerts.currentCount() >= 2; }, patience))
            return false;
        window.showPage(ui::Page::Alerts);
        window.alertsPage().showAlert(alerts.alerts().constFirst().id);
        const bool done =
            takeBoth(QStringLiteral("alerts")) && take(QStringLiteral("alerts-small"), ui::Appearance::Light, smallest);
        window.showPage(ui::Page::Connectors);
        return done;
    }

    /// A project in which there is nothing yet, and all projects together.
    bool takeProjects(test::CloudClient &cloud)
    {
        session::Session &session = m_desktop.session();
        const ProjectName first = session.currentProject()->name;
        const QUrl api = cloud.addresses().api;
        const QJsonObject made =
            cloud.ask("POST", api, "/projects", test::quoted("{'displayName':'Lager Bergen'}")).json();
        const std::optional<ProjectName> empty = ProjectName::parse(made.value(QLatin1String("name")).toString());
        session.refresh();
        if (!empty || !QTest::qWaitFor([&] { return session.projects().size() > 1; }, patience))
            return false;
        session.selectProject(*empty);
        const auto isLive = [&] { return session.link().kind == LinkState::Kind::Live; };
        const auto isRead = [&] { return session.connectors().rowCount() == 0 && isLive(); };
        bool done = QTest::qWaitFor(isRead, patience) && takeBoth(QStringLiteral("empty"));
        m_desktop.window().showPage(ui::Page::Events);
        done = done && takeBoth(QStringLiteral("events-empty"));
        m_desktop.window().showPage(ui::Page::Connectors);
        session.selectProject(first);
        session.selectAllProjects();
        done = done && QTest::qWaitFor([&] { return isLive() && hasSeries(); }, patience) &&
               takeBoth(QStringLiteral("all-projects"));
        session.selectProject(first);
        return done;
    }

    /// What there is to a sensor: waiting for a touch, touched, named, labelled, what cannot be found, the emulator.
    bool takeSensors(test::CloudClient &cloud)
    {
        ui::MainWindow &window = m_desktop.window();
        ui::IdentifyPanel &panel = window.identifyPanel();
        window.showPage(ui::Page::Identify);
        panel.stop();
        m_desktop.session().touches().clear();
        bool done = take(QStringLiteral("identify-empty"));
        panel.start();
        done = done && take(QStringLiteral("identify-running")) && identify(cloud) &&
               take(QStringLiteral("identify-touched")) &&
               take(QStringLiteral("identify-touched-dark"), ui::Appearance::Dark) &&
               take(QStringLiteral("identify-touched-small"), ui::Appearance::Light, smallest);
        panel.card()->editName();
        done = done && take(QStringLiteral("identify-naming"));
        panel.card()->cancelEdit();
        Q_EMIT panel.card()->labelsRequested(panel.card()->device());
        done = done && takeOpened(QStringLiteral("labels"), panel.findChild<ui::LabelsDialog *>());
        auto *tabs = panel.findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        done = done && take(QStringLiteral("identify-wait"));
        tabs->setCurrentIndex(2);
        done = done && take(QStringLiteral("identify-hidden")) &&
               take(QStringLiteral("identify-hidden-small"), ui::Appearance::Dark, smallest);
        tabs->setCurrentIndex(0);
        window.showPage(ui::Page::Connectors);
        for (QAction *action : window.actions()) {
            if (action->text() == window.emulatorPanel().parentWidget()->windowTitle())
                action->trigger();
        }
        window.emulatorPanel().table()->selectRow(0);
        QCoreApplication::processEvents();
        done = done && take(QStringLiteral("emulator")) &&
               take(QStringLiteral("emulator-dark"), ui::Appearance::Dark) &&
               take(QStringLiteral("emulator-small"), ui::Appearance::Light, smallest);
        QTest::keyClick(window.emulatorPanel().table(), Qt::Key_Return);
        done = done && takeOpened(QStringLiteral("publish"), window.findChild<ui::PublishDialog *>());
        const auto press = [&window](const QString &word) {
            for (QPushButton *button : window.emulatorPanel().findChildren<QPushButton *>()) {
                if (button->text().contains(word))
                    button->click();
            }
        };
        press(QStringLiteral("New"));
        done = done && takeOpened(QStringLiteral("new-sensor"), window.findChild<ui::NewSensorDialog *>());
        press(QStringLiteral("Delete"));
        return done && takeOpened(QStringLiteral("delete-sensor"), window.findChild<ui::DeleteSensorDialog *>());
    }

    /// A connector that comes back from a time in which sensors went on sending.
    bool takeRecovery(test::CloudClient &cloud)
    {
        session::Session &session = m_desktop.session();
        const ConnectorName name = *m_desktop.window().findChild<ui::ConnectorDetail *>()->connector();
        const auto becomes = [&](bool active) {
            return QTest::qWaitFor(
                [&] { return session.connectors().row(name)->connector.isActive() == active; }, patience);
        };
        session.setConnectorsEnabled({name}, false);
        session.sendDisabling();
        bool done = becomes(false);
        for (int i = 0; i < 12; ++i)
            done = done && touch(cloud);
        session.setConnectorsEnabled({name}, true);
        done = done && becomes(true) && take(QStringLiteral("came-back"));
        m_desktop.recovering().open(name);
        ui::RecoverDialog *dialog = m_desktop.recovering().dialog();
        done = done && QTest::qWaitFor([&] { return dialog->sendButton()->isEnabled(); }, patience) &&
               grabBoth(QStringLiteral("recover"), *dialog);
        dialog->sendButton()->click();
        done = done &&
               QTest::qWaitFor([&] { return dialog->sendingText().startsWith(QStringLiteral("Done")); }, patience) &&
               grabBoth(QStringLiteral("recovered"), *dialog);
        dialog->reject();
        return done;
    }

private:
    /// The command of the window's menu whose text begins so.
    void trigger(const QString &command)
    {
        for (QAction *action : m_desktop.window().actions()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(command))
                action->trigger();
        }
    }

    bool hasSeries()
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (!name || !connectors.row(*name)->series || !connectors.row(*name)->queue)
                return false;
        }
        return connectors.rowCount() > 0;
    }

    desktop::Desktop &m_desktop;
    ui::Style &m_style;
    QString m_folder;
};

bool takeAll(const QString &folder, ui::Style &style)
{
    test::RunningDesktop running;
    if (!running.start())
        return false;
    Photographer photographer(running.desktop(), style, folder);
    if (!photographer.waitForLife())
        return false;
    test::CloudClient &cloud = running.cloud();
    bool done = photographer.choose(photographer.inState(Health::Healthy)) &&
                photographer.take(QStringLiteral("light")) &&
                photographer.take(QStringLiteral("dark"), ui::Appearance::Dark);
    done = done && photographer.choose(photographer.inState(Health::Failing)) &&
           photographer.take(QStringLiteral("failing")) && photographer.touch(cloud) && photographer.takeTabs();
    done = done && photographer.choose(photographer.inState(Health::Healthy)) &&
           photographer.takeDialog(QStringLiteral("curl"), QStringLiteral("Copy a sample")) &&
           photographer.takeDialog(QStringLiteral("test-event"), QStringLiteral("Send a test"), [](QDialog &dialog) {
               auto &test = static_cast<ui::TestDialog &>(dialog);
               test.sendButton()->click();
               return QTest::qWaitFor([&test] { return test.steps()->count() >= 4; }, patience);
           });
    done = done && photographer.takeEditing() && photographer.takeSettings() &&
           photographer.choose(photographer.inState(Health::Healthy)) && photographer.identify(cloud) &&
           photographer.take(QStringLiteral("identified"));
    return done && photographer.take(QStringLiteral("small"), ui::Appearance::Light, smallest) &&
           photographer.choose(photographer.inState(Health::Healthy)) && photographer.takeCharts() &&
           photographer.takeMoments() && photographer.takeRecovery(cloud) && photographer.takeEvents() &&
           photographer.takeAlerts() && photographer.takeSensors(cloud) && photographer.takeProjects(cloud);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("touchstone"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *style = new ui::Style(ui::Appearance::Light);
    QApplication::setStyle(style); // takes it over
    QApplication::setWindowIcon(ui::applicationIcon());
    const QStringList arguments = QApplication::arguments();
    const bool onlyConnecting = arguments.value(2) == QLatin1String("connections"); // they need no cloud
    if (arguments.size() != (onlyConnecting ? 3 : 2)) {
        std::fputs("usage: touchstone-screenshots FOLDER [connections]\n", stderr);
        return 2;
    }
    if (test::takeConnections(arguments.at(1), *style) && (onlyConnecting || takeAll(arguments.at(1), *style)))
        return 0;
    std::fputs("touchstone-screenshots: the window did not come to show what the pictures are to show\n", stderr);
    return 1;
}
