// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/connectionimport.h"
#include "app/desktop/connecting.h"
#include "models/domain/clock.h"
#include "ui/connect/connectionsdialog.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace touchstone::connections {
class ConnectionTest;
}

namespace touchstone::desktop {

/// Serves the dialog of connections: keeps them in the book and their secrets in the keychain, imports and tests them.
/// A secret is kept before the connection that needs it. GUI thread.
class ConnectionManaging : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ConnectionManaging(Connecting &connecting, ui::MainWindow &window, const Clock &clock, QObject *parent = nullptr);
    ~ConnectionManaging() override;

    void open(); ///< the dialog, or raises it
    void openNew(bool vendor);
    void openImport();
    ui::ConnectionsDialog *dialog() const { return m_dialog; }

private:
    void join();
    void lookAtKeychain();
    void showList();
    void editNew(bool vendor);
    void editImported(const Result<connections::ImportedConnection> &imported);
    void save(const ui::ConnectionDraft &draft, bool thenConnect);
    void keepSecrets(const ui::ConnectionDraft &draft, const std::function<void()> &then);
    void move(const Connection &before, const Connection &after, connections::SecretStore::Which which,
        const std::function<void()> &then);
    void keep(const Connection &connection, connections::SecretStore::Which which, const QString &secret,
        const std::function<void()> &then);
    void keepConnection(const ui::ConnectionDraft &draft, bool thenConnect);
    void remove(const Connection &connection);
    void test(const ui::ConnectionDraft &draft);
    void testWith(const ui::ConnectionDraft &draft, const QString &secret, const QString &proxyPassword);
    void cancelTest();

    Connecting &m_connecting;
    ui::MainWindow &m_window;
    const Clock &m_clock;
    QPointer<ui::ConnectionsDialog> m_dialog;
    std::unique_ptr<QObject> m_testing; ///< owns the test and what it waits for
};

} // namespace touchstone::desktop
