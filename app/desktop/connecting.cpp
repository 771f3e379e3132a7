// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connecting.h"

#include "app/desktop/connections.h"
#include "ui/connect/connectionmenu.h"
#include "ui/connect/secretdialog.h"
#include "ui/connectors/liststate.h"

#include <QCoreApplication>
#include <QDir>

namespace touchstone::desktop {

using connections::ConnectionAccess;
using connections::ConnectionBook;
using connections::SecretAnswer;
using connections::SecretStore;
using session::LocalCloud;
using session::Session;

namespace {

const QString topic = QStringLiteral("cloud");
const QString bookTopic = QStringLiteral("connections");

} // namespace

Connecting::Connecting(const Options &options, Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_session(session)
    , m_window(window)
    , m_book(ConnectionBook::fileIn(options.dataFolder))
    , m_menu(new ui::ConnectionMenu(&window))
    , m_turn(std::make_unique<QObject>())
    , m_layout(firstLayout(options))
{
    m_window.setConnectionMenu(m_menu);
    connect(m_menu, &ui::ConnectionMenu::connectionChosen, this, [this](const QString &id) {
        if (id == m_inUse && m_session.link().kind != LinkState::Kind::Idle)
            showList(); // the menu has taken the mark away
        else
            use(id);
    });
    connect(m_menu, &ui::ConnectionMenu::manageRequested, this, &Connecting::manageRequested);
    connect(&m_window, &ui::MainWindow::connectionsRequested, this, &Connecting::manageRequested);
}

Connecting::~Connecting() = default;

QString Connecting::firstLayout(const Options &options)
{
    if (!options.isLocal())
        return options.api.toString(QUrl::RemoveUserInfo);
    const QString last =
        options.remembers ? ConnectionBook::lastUsed(ConnectionBook::fileIn(options.dataFolder)) : QString();
    return last.isEmpty() ? localConnectionId : last;
}

void Connecting::start()
{
    const Result<void> loaded = m_book.load();
    const QString told = loaded ? m_book.notice() : loaded.failure().message;
    if (!told.isEmpty())
        m_window.showMessage(ui::MessageBar::Tone::Problem, told, bookTopic);
    showList();
    m_window.setListState(ui::ListState::Awaited);
    const std::optional<Connection> last = m_options.remembers ? m_book.current() : localCloudConnection();
    if (!m_options.isLocal())
        openFromFile();
    else if (last)
        begin(*last);
    else
        Q_EMIT firstStarted();
}

void Connecting::showList()
{
    m_menu->setConnections(m_book.connections(), m_inUse);
}

void Connecting::use(const QString &id)
{
    const std::optional<Connection> connection = m_book.withId(id);
    if (!connection)
        return;
    m_isFirst = false;
    if (const Result<void> kept = m_book.setCurrent(id); !kept)
        m_window.showMessage(ui::MessageBar::Tone::Problem, kept.failure().message, bookTopic);
    begin(*connection);
}

void Connecting::begin(const Connection &connection)
{
    m_turn = std::make_unique<QObject>();
    m_inUse = connection.id;
    takeLayout(connection.id); // before the session closes, which hides panels
    m_session.close();
    m_window.settle(topic);
    setTitle(connection.name);
    m_window.setListState(ui::ListState::Awaited);
    showList();
    if (connection.isLocal())
        beginLocalCloud();
    else
        beginCloud(connection);
    Q_EMIT used();
}

void Connecting::setTitle(const QString &title)
{
    m_window.setConnectionTitle(title);
    Q_EMIT titled(title);
}

void Connecting::takeLayout(const QString &key)
{
    if (key == m_layout)
        return;
    m_layout = key;
    m_window.setMemory(ui::WindowMemory(QDir(m_options.dataFolder).filePath(QStringLiteral("touchstone.ini")), key));
}

void Connecting::beginLocalCloud()
{
    if (m_local) {
        open(*m_local);
        return;
    }
    m_session.showKept(localHistoryName);
    if (!m_cloud) {
        m_cloud = std::make_unique<LocalCloud>(localCloudProgram(QCoreApplication::applicationDirPath()),
            QDir(m_options.dataFolder).filePath(QStringLiteral("local-cloud")));
        connect(m_cloud.get(), &LocalCloud::ready, this, &Connecting::localCloudReady);
        connect(m_cloud.get(), &LocalCloud::failed, this, &Connecting::localCloudFailed);
    }
    m_cloud->start();
}

void Connecting::localCloudReady(const CloudAddresses &addresses, const Credentials &credentials)
{
    m_local = localConnection(addresses, credentials);
    if (m_inUse != localConnectionId)
        return;
    m_window.settle(topic);
    open(*m_local);
}

void Connecting::localCloudFailed(const Failure &failure)
{
    m_local.reset();
    if (m_inUse != localConnectionId)
        return;
    QString then = tr("It is started again by itself; what you see is from before.");
    if (failure.kind == Failure::Kind::NotFound) { // a program that is not there does not come by waiting
        then = tr("Install Touchstone again, or choose another connection.");
        m_window.setListState(ui::ListState::Unread);
    }
    m_window.showMessage(ui::MessageBar::Tone::Problem, QStringLiteral("%1 %2").arg(failure.message, then), topic);
    Q_EMIT cloudFailed(failure);
}

void Connecting::openFromFile()
{
    const Result<Session::Connection> connection = connectionFromFile(m_options);
    if (connection) {
        open(*connection);
        return;
    }
    setTitle(m_options.api.authority());
    m_window.setListState(ui::ListState::Unread);
    m_window.showFailure(topic, tr("connect"), connection.failure());
}

void Connecting::open(const Session::Connection &connection)
{
    setTitle(connection.title);
    m_window.setApi(connection.addresses.api);
    const std::optional<Project> current = m_session.currentProject();
    const QString wanted = m_isFirst ? m_options.project : QString();
    m_session.open(connection, current ? current->name.project : wanted);
}

void Connecting::beginCloud(const Connection &connection)
{
    connections::readAccess(
        m_turn.get(), m_secrets, connection, [this, connection](const Result<ConnectionAccess> &read) {
            if (read)
                open({read->title, read->addresses, read->credentials, read->route});
            else
                missSecret(connection, read.failure());
        });
}

/// Whether it is the keychain that is missing decides between a question and a message.
void Connecting::missSecret(const Connection &connection, const Failure &failure)
{
    m_window.setListState(ui::ListState::Unread);
    if (failure.kind == Failure::Kind::Unauthorized) {
        askForSecret(connection, failure);
        return;
    }
    m_secrets.probe(m_turn.get(), [this, connection, failure](const SecretAnswer &answer) {
        if (answer.ok() || connection.secretPlace == SecretPlace::ThisSession || failure.kind == Failure::Kind::Invalid)
            giveUp(tr("%1 is not connected. %2").arg(connection.name, failure.message));
        else
            askForSecret(connection, answer.failure());
    });
}

void Connecting::askForSecret(const Connection &connection, const Failure &reason)
{
    giveUp(tr("%1 is not connected: its secret is missing.").arg(connection.name));
    auto *dialog = new ui::SecretDialog(connection, reason.message, &m_window);
    connect(m_turn.get(), &QObject::destroyed, dialog, &QWidget::close); // another connection was chosen meanwhile
    connect(dialog, &ui::SecretDialog::secretEntered, this,
        [this, connection](const QString &secret, SecretPlace place) { takeSecret(connection, secret, place); });
    m_secrets.probe(dialog, [dialog](const SecretAnswer &answer) {
        dialog->setKeychain(answer.ok(), answer.ok() ? QString() : answer.failure().message);
    });
    dialog->open();
}

void Connecting::takeSecret(Connection connection, const QString &secret, SecretPlace place)
{
    if (connection.secretPlace != place) {
        connection.secretPlace = place;
        if (const Result<void> kept = m_book.change(connection); !kept)
            m_window.showMessage(ui::MessageBar::Tone::Problem, kept.failure().message, bookTopic);
    }
    m_secrets.write(m_turn.get(), connection, SecretStore::Which::Key, secret,
        [this, connection, secret](const SecretAnswer &answer) {
            if (!answer.ok()) {
                m_secrets.remember(connection.id, SecretStore::Which::Key, secret);
                m_window.showMessage(ui::MessageBar::Tone::Information,
                    tr("The secret is used for this session only. %1").arg(answer.failure().message), bookTopic);
            }
            begin(connection);
        });
}

void Connecting::giveUp(const QString &words)
{
    m_window.setListState(ui::ListState::Unread);
    m_window.showMessage(ui::MessageBar::Tone::Problem, words, topic);
}

} // namespace touchstone::desktop
