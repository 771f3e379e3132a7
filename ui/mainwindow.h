// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventtype.h"
#include "models/domain/linkstate.h"
#include "models/domain/project.h"
#include "models/domain/result.h"
#include "models/settings/settings.h"
#include "ui/common/messagebar.h"
#include "ui/common/undobar.h"
#include "ui/rail.h"
#include "ui/windowmemory.h"

#include <QMainWindow>
#include <QUrl>

#include <memory>

class QMenu;
class QStackedWidget;

namespace touchstone {
class Clock;
}
namespace touchstone::items {
class ChangeHistoryModel;
class ConnectorListModel;
class DeliveryModel;
class DeviceDirectory;
class EventFeedModel;
class EventRates;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class AlertsPage;
class ConnectorEditing;
class ConnectorsPage;
class EmulatorPanel;
class EventFeedPage;
class IdentifyPanel;
class RecoverBar;
enum class ListState;
class StatusLine;
class TopBar;
class WindowDialogs;
class WindowDocks;
class WindowMenu;

/// What the window shows. All of it must outlive the window.
struct WindowModels
{
    items::ConnectorListModel &connectors;
    items::DeviceDirectory &devices;
    items::EventFeedModel &feed;
    items::TouchModel &touches;
    const items::EventRates &rates;
    items::DeliveryModel &deliveries;
    items::ChangeHistoryModel &changes;
    const Clock &clock;
};

/// The window: arranges pages, docks, menus and keys, and passes on what the person wants. It decides nothing and
/// fetches nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const WindowModels &models, WindowMemory memory, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setConnectionTitle(const QString &title);
    void setConnectionMenu(QMenu *menu); ///< below that title
    /// From now on the layout is that of another connection: the present one is kept, the other's taken up.
    void setMemory(WindowMemory memory);
    const WindowMemory &memory() const { return m_memory; }
    /// `all`: the connectors of all projects are shown, beside the events and sensors of `current`.
    void setProjects(const QList<Project> &projects, const std::optional<ProjectName> &current, bool all = false);
    void setLink(const LinkState &link);
    void setApi(const QUrl &api); ///< of the cloud, for requests that are copied
    /// Which event types the cloud was asked for; empty for all.
    void setStreamTypes(const QList<EventType> &types);
    void setListState(ListState state);
    void setRefreshed(Timestamp at);
    /// "Could not `attempt`", the reason and the remedy. settle() takes a message of this topic away again.
    void showFailure(const QString &topic, const QString &attempt, const Failure &failure, const QString &action = {});
    void showMessage(MessageBar::Tone tone, const QString &text, const QString &topic = {}, const QString &action = {});
    void settle(const QString &topic);
    /// `what` is about to happen, as in "ERP forwarder will be disabled"; undoRequested() takes it back.
    void offerUndo(const QString &what, std::chrono::milliseconds left);
    void withdrawUndo();
    /// Whoever knows what came back deals with its line directly.
    RecoverBar &recoverBar() const { return *m_recover; }
    /// Whoever serves the connectors' page deals with it directly.
    ConnectorsPage &connectorsPage() const { return *m_connectors; }

    /// Whoever checks signatures of deliveries for the window tells these.
    WindowDialogs &dialogs() const { return *m_dialogs; }
    /// The dialogs that create, edit and delete connectors, with their answers.
    ConnectorEditing &editing() { return *m_editing; }
    /// Whoever changes labels and serves the emulator deals with them directly.
    IdentifyPanel &identifyPanel() const { return *m_identify; }
    EmulatorPanel &emulatorPanel() const { return *m_emulator; }
    /// Whoever keeps the alerts deals with their page directly.
    AlertsPage &alertsPage() const { return *m_alerts; }
    void setAlertCount(int count);
    /// Without an emulator there is no panel for it.
    void setEmulatorAvailable(bool available);

    /// What of the settings the window shows, in the language of the program.
    void setSettings(const Settings &settings);
    const Formats &formats() const { return m_formats; } ///< that follow from them

    Page page() const;
    /// Closing it is meant to end the program, and not to put it into the background.
    bool isQuitting() const { return m_isQuitting; }

public Q_SLOTS:
    void showPage(touchstone::ui::Page page);
    void showConnector(const touchstone::ConnectorName &connector);
    void showEventsOf(const touchstone::DeviceName &device);
    void quit();

Q_SIGNALS:
    void streamTypesRequested(const QList<touchstone::EventType> &types);
    void projectSelected(const touchstone::ProjectName &project);
    void allProjectsSelected();
    void refreshRequested();
    void reconnectRequested();
    void connectorsSwitchRequested(const QList<touchstone::ConnectorName> &connectors, bool on);
    void undoRequested();
    void connectorLabelsRequested(const touchstone::ConnectorName &connector, const QStringList &labels);
    void messageActionRequested(const QString &topic);
    void connectionsRequested();
    void tourRequested();
    /// Something was set in a menu or a panel.
    void settingsChanged(const touchstone::Settings &settings);
    void settingsRequested(); ///< the dialog

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpBars();
    void setUpPages();
    void joinIdentify();
    void setUpMenu();
    void restoreLayout();
    void saveLayout();
    void enter(Page page);
    void leave(Page page);
    void focusFilter();
    void toggleIdentify();
    void openPalette();
    QString helpPage() const;
    template <typename Value>
    void set(Value Settings::*member, const Value &value);

    WindowModels m_models;
    WindowMemory m_memory;
    Settings m_settings;
    Formats m_formats;
    Rail *m_rail;
    TopBar *m_top;
    StatusLine *m_status;
    MessageBar *m_message;
    UndoBar *m_undo;
    RecoverBar *m_recover;
    QStackedWidget *m_pages;
    ConnectorsPage *m_connectors;
    std::unique_ptr<ConnectorEditing> m_editing;
    EventFeedPage *m_events;
    IdentifyPanel *m_identify;
    AlertsPage *m_alerts;
    QWidget *m_eventsPlace;   ///< holds the live events while they are a page of their own
    QWidget *m_identifyPlace; ///< the same for identify
    EmulatorPanel *m_emulator;
    WindowDialogs *m_dialogs;
    WindowDocks *m_docks = nullptr;
    bool m_isQuitting = false;
    WindowMenu *m_menu = nullptr;
};

} // namespace touchstone::ui
