// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connectionmanaging.h"

#include "app/connections/connectiontest.h"

namespace touchstone::desktop {

using connections::ConnectionAccess;
using connections::ConnectionTest;
using connections::ImportedConnection;
using connections::SecretAnswer;
using connections::SecretStore;
using Which = SecretStore::Which;
using ui::ConnectionDraft;
using ui::ConnectionsDialog;

ConnectionManaging::ConnectionManaging(
    Connecting &connecting, ui::MainWindow &window, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connecting(connecting)
    , m_window(window)
    , m_clock(clock)
{
    connect(&m_connecting, &Connecting::manageRequested, this, &ConnectionManaging::open);
    connect(&m_connecting, &Connecting::used, this, &ConnectionManaging::showList);
}

ConnectionManaging::~ConnectionManaging() = default;

void ConnectionManaging::open()
{
    if (!m_dialog) {
        const Result<void> loaded = m_connecting.book().load(); // another program may have added one
        m_dialog = new ConnectionsDialog(&m_window);
        join();
        showList();
        m_connecting.showList();
        lookAtKeychain();
        if (!loaded)
            m_dialog->showProblem(loaded.failure().message);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ConnectionManaging::openNew(bool vendor)
{
    open();
    editNew(vendor);
}

void ConnectionManaging::openImport()
{
    open();
    m_dialog->browse();
}

void ConnectionManaging::join()
{
    ConnectionsDialog *dialog = m_dialog;
    connect(dialog, &ConnectionsDialog::newRequested, this, &ConnectionManaging::editNew);
    connect(dialog, &ConnectionsDialog::importFileRequested, this,
        [this](const QString &path) { editImported(connections::importCredentialsFile(path)); });
    connect(dialog, &ConnectionsDialog::importEnvironmentRequested, this,
        [this] { editImported(connections::importEnvironment(QProcessEnvironment::systemEnvironment())); });
    connect(dialog, &ConnectionsDialog::duplicateRequested, this, [this](Connection connection) {
        connection.id = newConnectionId();
        connection.name = m_connecting.book().freeName(connection.name);
        m_dialog->edit({connection, {}, {}, true});
        m_dialog->showNotice(tr("The secret is not copied: enter it for this connection too."));
    });
    connect(dialog, &ConnectionsDialog::saveRequested, this, &ConnectionManaging::save);
    connect(dialog, &ConnectionsDialog::removeRequested, this, &ConnectionManaging::remove);
    connect(dialog, &ConnectionsDialog::connectRequested, this, [this](const QString &id) {
        m_connecting.use(id);
        m_dialog->close();
    });
    connect(dialog, &ConnectionsDialog::testRequested, this, &ConnectionManaging::test);
    connect(dialog, &ConnectionsDialog::testCancelled, this, &ConnectionManaging::cancelTest);
}

void ConnectionManaging::lookAtKeychain()
{
    m_connecting.secrets().probe(m_dialog, [this](const SecretAnswer &answer) {
        m_dialog->setKeychain(answer.ok(), answer.ok() ? QString() : answer.failure().message);
    });
}

void ConnectionManaging::showList()
{
    if (m_dialog)
        m_dialog->setConnections(m_connecting.book().connections(), m_connecting.inUse());
}

void ConnectionManaging::editNew(bool vendor)
{
    Connection connection = vendorConnection();
    if (!vendor) {
        Connection other;
        other.id = connection.id;
        connection = other;
        connection.name = tr("Another server");
    }
    connection.name = m_connecting.book().freeName(connection.name);
    m_dialog->edit({connection, {}, {}, true});
}

void ConnectionManaging::editImported(const Result<ImportedConnection> &imported)
{
    if (!imported) {
        m_dialog->showProblem(imported.failure().message);
        return;
    }
    Connection connection = imported->connection;
    connection.name = m_connecting.book().freeName(connection.name);
    m_dialog->edit({connection, imported->secret, {}, true});
    m_dialog->showNotice(tr("Taken from %1. It is kept when you save it.").arg(imported->source));
}

void ConnectionManaging::save(const ConnectionDraft &draft, bool thenConnect)
{
    if (draft.isNew && !draft.secret && thenConnect) {
        m_dialog->showProblem(tr("The secret is missing. It was shown once, when the key was made."));
        return;
    }
    keepSecrets(draft, [this, draft, thenConnect] { keepConnection(draft, thenConnect); });
}

/// What was typed is written; what was not, but is to be kept elsewhere from now on, is moved.
void ConnectionManaging::keepSecrets(const ConnectionDraft &draft, const std::function<void()> &then)
{
    const Connection after = draft.connection;
    const std::optional<Connection> before = m_connecting.book().withId(after.id);
    const auto keepOne = [this, before, after](Which which, const std::optional<QString> &typed, const auto &next) {
        if (typed)
            keep(after, which, *typed, next);
        else if (before && before->secretPlace != after.secretPlace)
            move(*before, after, which, next);
        else
            next();
    };
    keepOne(
        Which::Key, draft.secret, [keepOne, draft, then] { keepOne(Which::ProxyPassword, draft.proxyPassword, then); });
}

void ConnectionManaging::move(
    const Connection &before, const Connection &after, Which which, const std::function<void()> &then)
{
    m_connecting.secrets().read(m_dialog, before, which, [this, after, which, then](const SecretAnswer &answer) {
        if (answer.ok())
            keep(after, which, answer.secret, then);
        else
            then(); // there is none to move: it is asked for when it is needed
    });
}

void ConnectionManaging::keep(
    const Connection &connection, SecretStore::Which which, const QString &secret, const std::function<void()> &then)
{
    m_connecting.secrets().write(m_dialog, connection, which, secret, [this, then](const SecretAnswer &answer) {
        if (answer.ok()) {
            then();
            return;
        }
        m_dialog->setKeychain(answer.kind != SecretAnswer::Kind::NoKeychain, answer.failure().message);
        m_dialog->showProblem(tr("Nothing was saved. %1").arg(answer.failure().message));
    });
}

void ConnectionManaging::keepConnection(const ConnectionDraft &draft, bool thenConnect)
{
    connections::ConnectionBook &book = m_connecting.book();
    const Result<void> kept = draft.isNew ? book.add(draft.connection) : book.change(draft.connection);
    if (!kept) {
        m_dialog->showProblem(kept.failure().message);
        return;
    }
    const QString id = draft.connection.id;
    m_dialog->setSaved(id);
    showList();
    m_connecting.showList();
    if (thenConnect || id == m_connecting.inUse())
        m_connecting.use(id);
    if (thenConnect)
        m_dialog->close();
}

void ConnectionManaging::remove(const Connection &connection)
{
    if (connection.id == m_connecting.inUse())
        m_connecting.use(localConnectionId);
    if (const Result<void> removed = m_connecting.book().remove(connection.id); !removed) {
        m_dialog->showProblem(removed.failure().message);
        return;
    }
    const auto tell = [this](const SecretAnswer &answer) {
        if (!answer.ok())
            m_dialog->showProblem(tr("The connection is removed. %1").arg(answer.failure().message));
    };
    m_connecting.secrets().remove(m_dialog, connection.id, SecretStore::Which::Key, tell);
    m_connecting.secrets().remove(
        m_dialog, connection.id, SecretStore::Which::ProxyPassword, [](const SecretAnswer &) {});
    showList();
    m_connecting.showList();
}

/// Secrets that were not typed are those that are kept.
void ConnectionManaging::test(const ConnectionDraft &draft)
{
    m_testing = std::make_unique<QObject>();
    const std::optional<Connection> kept = m_connecting.book().withId(draft.connection.id);
    const auto withSecret = [this, draft, kept](const QString &secret) {
        if (draft.proxyPassword || !kept || !draft.connection.network.proxy.isNamed()) {
            testWith(draft, secret, draft.proxyPassword.value_or(QString()));
            return;
        }
        m_connecting.secrets().read(m_testing.get(), *kept, SecretStore::Which::ProxyPassword,
            [this, draft, secret](const SecretAnswer &answer) { testWith(draft, secret, answer.secret); });
    };
    if (draft.secret || !kept) {
        withSecret(draft.secret.value_or(QString()));
        return;
    }
    m_connecting.secrets().read(
        m_testing.get(), *kept, SecretStore::Which::Key, [this, withSecret](const SecretAnswer &answer) {
            if (answer.ok())
                withSecret(answer.secret);
            else
                m_dialog->showProblem(answer.failure().message);
        });
}

void ConnectionManaging::testWith(const ConnectionDraft &draft, const QString &secret, const QString &proxyPassword)
{
    const Result<ConnectionAccess> access = connections::accessWith(draft.connection, secret, proxyPassword);
    if (!access) {
        m_dialog->showProblem(access.failure().message);
        return;
    }
    auto *test = new ConnectionTest(m_clock, *access, m_testing.get());
    connect(test, &ConnectionTest::changed, m_dialog, &ConnectionsDialog::showCheck);
    test->start();
}

void ConnectionManaging::cancelTest()
{
    auto *test = m_testing ? m_testing->findChild<ConnectionTest *>() : nullptr;
    if (test)
        test->cancel();
    else if (m_dialog)
        m_dialog->showProblem(tr("The test was called off."));
}

} // namespace touchstone::desktop
