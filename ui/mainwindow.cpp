// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/domain/clock.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "models/items/touchmodel.h"
#include "ui/alerts/alertspage.h"
#include "ui/common/failurewords.h"
#include "ui/common/helppage.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/connectorediting.h"
#include "ui/connectors/liststate.h"
#include "ui/connectorspage.h"
#include "ui/emulator/emulatorpanel.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/identify/identifypanel.h"
#include "ui/recover/recoverbar.h"
#include "ui/statusline.h"
#include "ui/topbar.h"
#include "ui/windowdialogs.h"
#include "ui/windowdocks.h"
#include "ui/windowmenu.h"

#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr QSize leastSize(800, 560);
constexpr QSize firstSize(1280, 800);

QWidget *makePlace(QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, spacing::small, 0, 0);
    return place;
}

} // namespace

MainWindow::MainWindow(const WindowModels &models, WindowMemory memory, QWidget *parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_memory(std::move(memory))
    , m_rail(new Rail(this))
    , m_top(new TopBar(models.clock, this))
    , m_status(new StatusLine(models.connectors, models.devices, models.feed, models.clock, this))
    , m_message(new MessageBar(this))
    , m_undo(new UndoBar(this))
    , m_recover(new RecoverBar(this))
    , m_pages(new QStackedWidget(this))
    , m_connectors(new ConnectorsPage({models.connectors, models.devices, models.deliveries, models.changes}, this))
    , m_editing(std::make_unique<ConnectorEditing>(
          ConnectorEditor::Models{models.connectors, models.devices, models.rates}, *this))
    , m_events(new EventFeedPage(models.feed, this))
    , m_identify(new IdentifyPanel(models.touches, models.devices, models.clock, this))
    , m_alerts(new AlertsPage(models.clock, this))
    , m_eventsPlace(makePlace(this))
    , m_identifyPlace(makePlace(this))
    , m_emulator(new EmulatorPanel(models.devices, models.touches, models.clock, this))
    , m_dialogs(new WindowDialogs(models.connectors, models.devices, models.touches, *this))
{
    setWindowTitle(tr("Touchstone"));
    setMinimumSize(leastSize);
    setUpBars();
    setUpPages();
    setUpMenu();
    m_events->setTouches(models.touches);
    restoreLayout();
    setEmulatorAvailable(false);
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpBars()
{
    addToolBar(Qt::TopToolBarArea, m_top);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    setStatusBar(m_status);
    addActions(m_rail->pageActions()); // their keys count wherever the keyboard is
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(m_top, &TopBar::projectSelected, this, &MainWindow::projectSelected);
    connect(m_top, &TopBar::allProjectsSelected, this, &MainWindow::allProjectsSelected);
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::openPalette);
    connect(m_dialogs, &WindowDialogs::connectorChosen, this, &MainWindow::showConnector);
    connect(m_dialogs, &WindowDialogs::deviceChosen, this, &MainWindow::showEventsOf);
    connect(m_top, &TopBar::reconnectRequested, this, &MainWindow::reconnectRequested);
    connect(m_undo, &UndoBar::undoRequested, this, &MainWindow::undoRequested);
    connect(m_message, &MessageBar::actionRequested, this, &MainWindow::messageActionRequested);
}

void MainWindow::setUpPages()
{
    setHelpPage(*m_connectors, QStringLiteral("connectors"));
    for (QWidget *part : {static_cast<QWidget *>(m_events), m_eventsPlace})
        setHelpPage(*part, QStringLiteral("live-events"));
    for (QWidget *part : {static_cast<QWidget *>(m_identify), m_identifyPlace})
        setHelpPage(*part, QStringLiteral("identify"));
    setHelpPage(*m_alerts, QStringLiteral("alerts"));
    m_pages->addWidget(m_connectors);
    m_pages->addWidget(m_eventsPlace);
    m_pages->addWidget(m_identifyPlace);
    m_pages->addWidget(m_alerts);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_undo);
    column->addWidget(m_message);
    column->addWidget(m_recover);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_docks = new WindowDocks(*this, {QStringLiteral("eventsDock"), tr("Live events"), m_events},
        {QStringLiteral("identifyDock"), tr("Identify a sensor"), m_identify},
        {QStringLiteral("emulatorDock"), tr("Emulator"), m_emulator});
    connect(m_docks, &WindowDocks::emulatorOpened, this, [this] { m_emulator->table()->setFocus(); });
    joinIdentify();
    connect(m_connectors, &ConnectorsPage::switchRequested, this, &MainWindow::connectorsSwitchRequested);
    connect(m_connectors, &ConnectorsPage::newRequested, m_editing.get(), &ConnectorEditing::create);
    connect(m_connectors, &ConnectorsPage::editRequested, m_editing.get(), &ConnectorEditing::edit);
    connect(m_connectors, &ConnectorsPage::duplicateRequested, m_editing.get(), &ConnectorEditing::duplicate);
    connect(m_connectors, &ConnectorsPage::deleteRequested, m_editing.get(), &ConnectorEditing::askToDelete);
    connect(m_editing.get(), &ConnectorEditing::changeLockChanged, m_connectors, &ConnectorsPage::setLock);
    connect(m_connectors, &ConnectorsPage::labelsRequested, this, &MainWindow::connectorLabelsRequested);
    connect(m_connectors, &ConnectorsPage::listSettingsChanged, this,
        [this] { m_memory.setListSettings(m_connectors->listSettings()); });
    const auto tell = [this](bool isProblem, const QString &text) {
        showMessage(isProblem ? MessageBar::Tone::Problem : MessageBar::Tone::Success, text, QStringLiteral("list"));
    };
    connect(m_connectors, &ConnectorsPage::noticed, this, tell);
    connect(m_events, &EventFeedPage::noticed, this, tell);
    connect(
        m_events, &EventFeedPage::settingsChanged, this, [this] { m_memory.setFeedSettings(m_events->settings()); });
    connect(m_events, &EventFeedPage::keptRequested, this, [this](int events) { set(&Settings::keptEvents, events); });
    connect(m_events, &EventFeedPage::streamTypesRequested, this, &MainWindow::streamTypesRequested);
}

void MainWindow::joinIdentify()
{
    connect(m_identify, &IdentifyPanel::soundChanged, this, [this](bool on) { set(&Settings::touchSound, on); });
    // The system's own sound: it needs no library, and follows what the person set for it, flashes included.
    connect(m_identify, &IdentifyPanel::touchSounded, this, &QApplication::beep);
    connect(m_identify, &IdentifyPanel::eventsRequested, this, &MainWindow::showEventsOf);
}

void MainWindow::setEmulatorAvailable(bool available)
{
    m_docks->setEmulatorAvailable(available);
}

void MainWindow::setUpMenu()
{
    m_menu = new WindowMenu(*m_rail, m_docks->all(), this);
    m_top->setMenu(m_menu);
    connect(m_menu, &WindowMenu::paletteRequested, this, &MainWindow::openPalette);
    connect(m_menu, &WindowMenu::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_menu, &WindowMenu::filterRequested, this, &MainWindow::focusFilter);
    connect(m_menu, &WindowMenu::identifyRequested, this, &MainWindow::toggleIdentify);
    connect(m_menu, &WindowMenu::appearanceRequested, this,
        [this](Settings::Appearance appearance) { set(&Settings::appearance, appearance); });
    connect(m_menu, &WindowMenu::settingsRequested, this, &MainWindow::settingsRequested);
    connect(m_menu, &WindowMenu::helpRequested, this,
        [this](const QString &page) { m_dialogs->openHelp(page.isEmpty() ? helpPage() : page); });
    connect(m_menu, &WindowMenu::contentsRequested, m_dialogs, &WindowDialogs::openHelpContents);
    connect(m_menu, &WindowMenu::connectionsRequested, this, &MainWindow::connectionsRequested);
    connect(m_menu, &WindowMenu::tourRequested, this, &MainWindow::tourRequested);
    connect(
        m_menu, &WindowMenu::signatureRequested, this, [this] { m_dialogs->openSignature(m_connectors->current()); });
    connect(m_menu, &WindowMenu::quitRequested, this, &MainWindow::quit);
    connect(m_menu, &WindowMenu::editLabelsRequested, this, [this] {
        showPage(Page::Connectors);
        m_connectors->editLabels();
    });
    const auto withCurrent = [this](void (ConnectorEditing::*deed)(const ConnectorName &)) {
        return [this, deed] {
            if (const std::optional<ConnectorName> current = m_connectors->current())
                (m_editing.get()->*deed)(*current);
        };
    };
    connect(m_menu, &WindowMenu::newConnectorRequested, m_editing.get(), &ConnectorEditing::create);
    connect(m_menu, &WindowMenu::editConnectorRequested, this, withCurrent(&ConnectorEditing::edit));
    connect(m_menu, &WindowMenu::duplicateConnectorRequested, this, withCurrent(&ConnectorEditing::duplicate));
    connect(m_menu, &WindowMenu::deleteConnectorRequested, this, withCurrent(&ConnectorEditing::askToDelete));
    connect(m_editing.get(), &ConnectorEditing::refused, this,
        [this](const QString &reason) { showMessage(MessageBar::Tone::Information, reason); });
}

void MainWindow::setConnectionTitle(const QString &title)
{
    m_top->setConnectionTitle(title);
}

void MainWindow::setConnectionMenu(QMenu *menu)
{
    m_top->setConnectionMenu(menu);
}

void MainWindow::setMemory(WindowMemory memory)
{
    saveLayout();
    m_memory = std::move(memory);
    const WindowMemory::Layout layout = m_memory.layout();
    m_connectors->restoreLayout(layout.connectors);
    if (!layout.docks.isEmpty()) // never seen: what is there will do
        m_docks->restore(layout.docks);
}

void MainWindow::setProjects(const QList<Project> &projects, const std::optional<ProjectName> &current, bool all)
{
    m_top->setProjects(projects, current, all);
    m_connectors->setSeveralProjects(all);
    QString name;
    for (const Project &project : projects) {
        if (project.name == current)
            name = project.displayName;
    }
    m_status->setProject(name, all);
    m_status->setRefreshed({});
    m_events->setOnlyProject(all ? name : QString());
    const QString shown = all ? tr("All projects") : name;
    setWindowTitle(shown.isEmpty() ? tr("Touchstone") : tr("%1 – Touchstone").arg(shown));
}

void MainWindow::setLink(const LinkState &link)
{
    m_top->setLink(link);
    m_identify->setLink(link);
    m_events->setUnreadable(link.unreadable);
    m_events->setListeningSince(link.kind == LinkState::Kind::Live ? toDateTime(link.since) : QDateTime());
}

void MainWindow::setApi(const QUrl &api)
{
    m_events->setApi(api);
}

void MainWindow::setStreamTypes(const QList<EventType> &types)
{
    m_events->setStreamTypes(types);
}

void MainWindow::setListState(ListState state)
{
    m_connectors->setListState(state);
}

void MainWindow::setRefreshed(Timestamp at)
{
    m_status->setRefreshed(at);
    m_connectors->setListState(ListState::Read);
}

void MainWindow::showFailure(
    const QString &topic, const QString &attempt, const Failure &failure, const QString &action)
{
    m_message->tell(MessageBar::Tone::Problem, failureWords(attempt, failure), action, topic);
}

void MainWindow::showMessage(MessageBar::Tone tone, const QString &text, const QString &topic, const QString &action)
{
    m_message->tell(tone, text, action, topic);
}

void MainWindow::offerUndo(const QString &what, std::chrono::milliseconds left)
{
    m_undo->offer(what, left);
}

void MainWindow::withdrawUndo()
{
    m_undo->withdraw();
}

void MainWindow::settle(const QString &topic)
{
    m_message->settle(topic);
}

template <typename Value>
void MainWindow::set(Value Settings::*member, const Value &value)
{
    if (m_settings.*member == value)
        return;
    m_settings.*member = value;
    Q_EMIT settingsChanged(m_settings);
}

void MainWindow::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_formats = Formats(QLocale(), settings);
    m_top->setFormats(m_formats);
    m_status->setFormats(m_formats);
    m_connectors->setFormats(m_formats);
    m_editing->setFormats(m_formats);
    m_events->setFormats(m_formats);
    m_events->setKept(settings.keptEvents);
    m_identify->setFormats(m_formats);
    m_identify->setSound(settings.touchSound);
    m_emulator->setFormats(m_formats);
    m_menu->setAppearance(settings.appearance);
    m_dialogs->setFormats(m_formats);
}

Page MainWindow::page() const
{
    return Page(m_pages->currentIndex());
}

void MainWindow::showPage(Page next)
{
    const Page previous = page();
    m_rail->setCurrent(next);
    if (next == previous)
        return;
    leave(previous);
    m_pages->setCurrentIndex(int(next));
    enter(next);
}

void MainWindow::showConnector(const ConnectorName &connector)
{
    showPage(Page::Connectors);
    m_connectors->showConnector(connector);
}

void MainWindow::setAlertCount(int count)
{
    m_rail->setAlertCount(count);
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
}

void MainWindow::showEventsOf(const DeviceName &device)
{
    showPage(Page::Events);
    m_events->setFilter(QStringLiteral("device:") + device.device);
}

/// Live events and Identify are one widget each: a page borrows it from its dock, so that filter, choice and position
/// stay what they are.
void MainWindow::enter(Page next)
{
    switch (next) {
    case Page::Connectors:
        m_docks->bringBack();
        m_connectors->setFocus();
        return;
    case Page::Events:
        m_eventsPlace->layout()->addWidget(m_events);
        m_events->show();
        m_events->setFocus();
        return;
    case Page::Identify:
        m_identifyPlace->layout()->addWidget(m_identify);
        m_identify->show();
        m_identify->setFocus();
        return;
    case Page::Alerts:
        m_alerts->takeKeyboard();
        return;
    }
}

void MainWindow::leave(Page previous)
{
    switch (previous) {
    case Page::Connectors:
        m_docks->putAway();
        return;
    case Page::Events:
        m_docks->takeBackEvents(m_events);
        return;
    case Page::Identify:
        m_docks->takeBackIdentify(m_identify);
        return;
    case Page::Alerts:
        return;
    }
}

void MainWindow::focusFilter()
{
    if (page() == Page::Events || m_events->isAncestorOf(QApplication::focusWidget())) {
        m_events->focusFilter();
        return;
    }
    showPage(Page::Connectors);
    m_connectors->focusFilter();
}

void MainWindow::toggleIdentify()
{
    if (page() == Page::Events || page() == Page::Alerts)
        showPage(Page::Identify);
    if (page() == Page::Connectors)
        m_docks->showIdentify();
    m_identify->toggle();
}

/// On what has the keyboard, or is in front.
QString MainWindow::helpPage() const
{
    const QString page = helpPageOf(QApplication::focusWidget());
    return page.isEmpty() ? helpPageOf(m_pages->currentWidget()) : page;
}

void MainWindow::openPalette()
{
    m_dialogs->openPalette(m_menu->commands());
}

void MainWindow::restoreLayout()
{
    resize(firstSize);
    const WindowMemory::Layout layout = m_memory.layout();
    restoreGeometry(layout.geometry);
    m_connectors->restoreLayout(layout.connectors);
    m_connectors->setListSettings(m_memory.listSettings());
    m_events->setSettings(m_memory.feedSettings());
    m_docks->begin(layout.docks);
}

void MainWindow::saveLayout()
{
    m_memory.setLayout({saveGeometry(), m_docks->state(), m_connectors->saveLayout()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Space that nothing else wanted pauses the live events, wherever the keyboard is.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        m_events->togglePause();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_docks) // the first size comes before them
        m_docks->fit();
}

} // namespace touchstone::ui
