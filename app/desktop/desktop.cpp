// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/api/deliverysigning.h"
#include "app/desktop/signaturecheck.h"
#include "app/desktop/subjects.h"
#include "app/desktop/titles.h"
#include "app/session/emulatorcontrol.h"
#include "ui/connectors/liststate.h"
#include "ui/connectorspage.h"
#include "ui/windowdialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace touchstone::desktop {

using session::Session;
using ui::ConnectorsPage;
using ui::MainWindow;

namespace {

// Topics of messages: what takes a message away again is what it was about.
const QString refreshTopic = QStringLiteral("refresh");
const QString linkTopic = QStringLiteral("link");
const QString resendTopic = QStringLiteral("resend");

} // namespace

Desktop::Desktop(Options options, const Clock &clock, SettingsKeeper *settings, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_keeper(settings ? *settings : *new SettingsKeeper(m_options.dataFolder, clock, this))
    , m_session(clock)
    , m_window({m_session.connectors(), m_session.devices(), m_session.feed(), m_session.touches(), m_session.rates(),
                   m_session.deliveries(), m_session.changes(), clock},
          ui::WindowMemory(settingsFile(m_options), Connecting::firstLayout(m_options)))
    , m_switching(m_session, m_window)
    , m_edits(m_session, m_window)
    , m_sensorWork(m_session, m_window)
    , m_remembering(m_session, m_window, m_options.dataFolder)
    , m_connecting(m_options, m_session, m_window)
    , m_managing(m_connecting, m_window, clock)
    , m_welcoming(m_connecting, m_managing, m_window)
    , m_alerting(m_session, m_window, clock, m_keeper, alertPlaces(m_options))
    , m_recovering(m_session, m_window, m_options.dataFolder)
    , m_settings(m_keeper, m_session, m_window)
{
    joinSession();
    joinWindow();
    connect(&m_connecting, &Connecting::titled, &m_alerting, &Alerting::setConnectionTitle);
    connect(&m_connecting, &Connecting::cloudFailed, &m_alerting.watch(), &session::AlertWatch::seeFailure);
    connect(&m_connecting, &Connecting::used, this, [this] {
        // What the local cloud trusts is what its connectors' endpoints were made for; nobody else's.
        const bool isLocal = m_connecting.inUse() == localConnectionId;
        m_recovering.trust(
            isLocal ? QDir(m_options.dataFolder).filePath(QStringLiteral("local-cloud/authorities.pem")) : QString());
    });
    connect(&m_settings, &SettingsWork::dialogMade, &m_alerting, &Alerting::addPageTo);
    connect(&m_alerting, &Alerting::settingsDialogWanted, &m_settings, &SettingsWork::open);
    m_window.dialogs().setSignatureChecker([this, &clock](const ui::SignatureQuestion &question) {
        return checkSignature(question, clock.now(), m_settings.formats());
    });
    joinDeliveries();
    m_window.connectorsPage().setSigner(
        [&clock](const QByteArray &body, const QString &secret) { return api::signSample(body, secret, clock.now()); });
}

Desktop::~Desktop() = default;

QString Desktop::settingsFile(const Options &options)
{
    return QDir(options.dataFolder).filePath(QStringLiteral("touchstone.ini"));
}

Alerting::Places Desktop::alertPlaces(const Options &options)
{
    return {QDir(options.dataFolder).filePath(QStringLiteral("alerts.json")),
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
        backgroundCommand(QCoreApplication::applicationFilePath(), options)};
}

void Desktop::start()
{
    if (m_options.isInBackground)
        m_alerting.background().begin();
    else
        m_window.show();
    m_alerting.begin();
    if (!m_options.link.isEmpty())
        m_alerting.links().openLink(m_options.link);
    m_connecting.start();
}

void Desktop::takeStart(const instance::StartRequest &request)
{
    m_alerting.background().comeToFront(request.activationToken);
    if (!request.link.isEmpty())
        m_alerting.links().openLink(request.link);
}

void Desktop::joinSession()
{
    const auto showProjects = [this] {
        const std::optional<Project> current = m_session.currentProject();
        m_window.setProjects(
            m_session.projects(), current ? std::optional(current->name) : std::nullopt, m_session.showsAllProjects());
    };
    connect(&m_session, &Session::projectsChanged, this, showProjects);
    connect(&m_session, &Session::currentProjectChanged, this, showProjects);
    connect(
        &m_session, &Session::currentProjectChanged, this, [this] { m_window.setListState(ui::ListState::Awaited); });
    connect(&m_session, &Session::linkChanged, this, &Desktop::showLink);
    connect(
        &m_session, &Session::streamTypesChanged, this, [this] { m_window.setStreamTypes(m_session.streamTypes()); });
    connect(&m_session, &Session::refreshed, this, [this](Timestamp at) {
        m_window.settle(refreshTopic);
        m_window.setRefreshed(at);
    });
    connect(&m_session, &Session::refreshFailed, this, [this](const QString &what, const Failure &failure) {
        m_window.setListState(ui::ListState::Unread);
        m_window.showFailure(refreshTopic, tr("read %1").arg(subjectWords(what)), failure, tr("Try again"));
    });
}

void Desktop::joinWindow()
{
    connect(&m_window, &MainWindow::projectSelected, &m_session, &Session::selectProject);
    connect(&m_window, &MainWindow::allProjectsSelected, &m_session, &Session::selectAllProjects);
    connect(&m_window, &MainWindow::streamTypesRequested, &m_session, &Session::setStreamTypes);
    connect(&m_window, &MainWindow::refreshRequested, &m_session, &Session::refresh);
    connect(&m_window, &MainWindow::reconnectRequested, &m_session, &Session::reconnect);
    connect(&m_window, &MainWindow::messageActionRequested, this, [this](const QString &topic) {
        if (topic == refreshTopic)
            m_session.refresh();
        else if (topic == linkTopic)
            m_session.reconnect();
    });
}

void Desktop::joinDeliveries()
{
    const ConnectorsPage *page = &m_window.connectorsPage();
    connect(page, &ConnectorsPage::deliveriesWanted, &m_session, &Session::watchDeliveries);
    connect(page, &ConnectorsPage::minutesWanted, &m_session, &Session::watchMinutes);
    connect(page, &ConnectorsPage::weekWanted, &m_session, &Session::watchWeek);
    connect(page, &ConnectorsPage::resendRequested, &m_session, &Session::resend);
    connect(page, &ConnectorsPage::testRequested, &m_session, &Session::startTest);
    connect(page, &ConnectorsPage::testCancelled, &m_session, &Session::cancelTest);
    connect(page, &ConnectorsPage::testDeviceRequested, &m_session.emulator(), &session::EmulatorControl::create);
    connect(&m_session, &Session::testChanged, page, &ConnectorsPage::testChanged);
    connect(&m_session.emulator(), &session::EmulatorControl::notCreated, page, &ConnectorsPage::testDeviceFailed);
    connect(&m_session, &Session::resendDone, this,
        [this](const ConnectorName &connector, const QString &eventId, qint64 sending) {
            QString words = tr("The events that wait are sent to %1 now: %2.");
            if (sending == 0)
                words = tr("Nothing waits at %1, so nothing is sent again.");
            else if (!eventId.isEmpty())
                words = tr("The event is sent to %1 again, at once.");
            words.replace(QLatin1String("%2"), QLocale().toString(sending));
            words.replace(
                QLatin1String("%1"), titleOf(connector, m_session.connectors())); // last: a name may hold anything
            m_window.showMessage(ui::MessageBar::Tone::Success, words, resendTopic);
        });
    connect(&m_session, &Session::resendFailed, this,
        [this](const ConnectorName &connector, const QString & /*eventId*/, const Failure &failure) {
            m_window.showFailure(
                resendTopic, tr("send again to %1").arg(titleOf(connector, m_session.connectors())), failure);
        });
}

void Desktop::showLink(const LinkState &link)
{
    m_window.setLink(link);
    if (link.kind == LinkState::Kind::Refused)
        m_window.showFailure(
            linkTopic, tr("listen to the live events"), {Failure::Kind::Unauthorized, link.reason}, tr("Try again"));
    else if (link.kind == LinkState::Kind::Live)
        m_window.settle(linkTopic);
}

} // namespace touchstone::desktop
