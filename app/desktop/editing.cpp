// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/editing.h"

#include "app/desktop/titles.h"
#include "ui/connectorediting.h"

namespace touchstone::desktop {

using session::Session;
using ui::ConnectorEditing;
using ui::MainWindow;

Editing::Editing(Session &session, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    joinRequests();
    joinAnswers();
}

void Editing::joinRequests()
{
    ConnectorEditing &dialogs = m_window.editing();
    connect(&dialogs, &ConnectorEditing::createRequested, &m_session, &Session::createConnector);
    connect(&dialogs, &ConnectorEditing::changeRequested, this,
        [this](const DataConnector &before, const DataConnector &after) {
            m_attempts.insert(before.name, tr("change %1").arg(titleOf(before.name, m_session.connectors())));
            m_session.changeConnector(before, after);
        });
    connect(&dialogs, &ConnectorEditing::deleteRequested, this, [this](const ConnectorName &connector) {
        m_attempts.insert(connector, tr("delete %1").arg(titleOf(connector, m_session.connectors())));
        m_session.deleteConnector(connector);
    });
    connect(&m_window, &MainWindow::connectorLabelsRequested, this,
        [this](const ConnectorName &connector, const QStringList &labels) {
            m_attempts.insert(connector, tr("change the labels of %1").arg(titleOf(connector, m_session.connectors())));
            m_session.setConnectorLabels(connector, labels);
        });
}

void Editing::joinAnswers()
{
    connect(&m_session, &Session::permissionsChanged, this,
        [this] { m_window.editing().setPermissions(m_session.permissions()); });
    connect(&m_session, &Session::connectorCreated, this, [this](const DataConnector &connector) {
        m_window.editing().takeCreated();
        m_window.showConnector(connector.name);
        m_window.showMessage(
            ui::MessageBar::Tone::Success, tr("%1 was created.").arg(titleOf(connector.name, m_session.connectors())));
    });
    connect(&m_session, &Session::connectorNotCreated, this, [this](const Failure &failure) {
        if (!m_window.editing().takeNotCreated(failure))
            m_window.showFailure({}, tr("create the connector"), failure);
    });
    connect(&m_session, &Session::connectorDeleted, this, [this](const DataConnector &last) {
        m_attempts.remove(last.name);
        m_window.settle(last.name.path());
        m_window.showMessage(ui::MessageBar::Tone::Success, tr("%1 was deleted.").arg(touchstone::titleOf(last)));
    });
    connect(&m_session, &Session::connectorChangeDone, this, [this](const ConnectorName &connector) {
        m_attempts.remove(connector);
        m_window.settle(connector.path());
        m_window.editing().takeChanged(connector);
    });
    connect(&m_session, &Session::connectorChangeFailed, this, &Editing::changeFailed);
}

void Editing::changeFailed(const ConnectorName &connector, const Failure &failure)
{
    const QString attempt = m_attempts.take(connector);
    if (m_window.editing().takeNotChanged(connector, failure))
        return;
    m_window.showFailure(connector.path(),
        attempt.isEmpty() ? tr("change %1").arg(titleOf(connector, m_session.connectors())) : attempt, failure);
}

} // namespace touchstone::desktop
