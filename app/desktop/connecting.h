// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/connectionaccess.h"
#include "app/connections/connectionbook.h"
#include "app/connections/secretstore.h"
#include "app/desktop/options.h"
#include "app/session/localcloud.h"
#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace touchstone::ui {
class ConnectionMenu;
}

namespace touchstone::desktop {

/// Which connection is open, and the way from one to another: secrets, the local cloud's process, the window's layout.
/// The process starts when its connection is first used and ends with the program. GUI thread.
class Connecting : public QObject
{
    Q_OBJECT

public:
    /// Session and window must outlive it.
    Connecting(const Options &options, session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);
    ~Connecting() override;

    /// The connection of the command line, else the one used last; firstStarted() tells when there is none.
    void start();
    /// Opens another connection, and remembers it as the one used last. What was on its way to an earlier one is void.
    void use(const QString &id);

    connections::ConnectionBook &book() { return m_book; }
    connections::SecretStore &secrets() { return m_secrets; }
    const QString &inUse() const { return m_inUse; } ///< "" for none, and for the command line's
    /// The list changed: the menu shows it.
    void showList();

    /// Whose layout the window begins with.
    static QString firstLayout(const Options &options);

Q_SIGNALS:
    void firstStarted();               ///< nothing is open, and nothing was ever
    void used();                       ///< a connection is being opened
    void titled(const QString &title); ///< what people call the connection that is in use from now on
    void cloudFailed(const touchstone::Failure &failure); ///< the local cloud in use does not run
    void manageRequested();

private:
    void open(const session::Session::Connection &connection);
    void openFromFile();
    void begin(const Connection &connection);
    void beginLocalCloud();
    void beginCloud(const Connection &connection);
    void localCloudReady(const CloudAddresses &addresses, const Credentials &credentials);
    void localCloudFailed(const Failure &failure);
    void missSecret(const Connection &connection, const Failure &failure);
    void askForSecret(const Connection &connection, const Failure &reason);
    void takeSecret(Connection connection, const QString &secret, SecretPlace place);
    void giveUp(const QString &words);
    void setTitle(const QString &title);
    void takeLayout(const QString &key);

    Options m_options;
    session::Session &m_session;
    ui::MainWindow &m_window;
    connections::SecretStore m_secrets; ///< before what calls it
    connections::ConnectionBook m_book;
    ui::ConnectionMenu *m_menu;
    std::unique_ptr<session::LocalCloud> m_cloud;
    std::optional<session::Session::Connection> m_local; ///< the running local cloud's
    std::unique_ptr<QObject> m_turn;                     ///< owns what was asked for the present connection
    QString m_inUse;
    QString m_layout;
    bool m_isFirst = true; ///< the command line's project is for the first connection
};

} // namespace touchstone::desktop
