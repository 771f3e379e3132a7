// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linkopening.h"

#include "models/domain/connectorlink.h"

#include <algorithm>

namespace touchstone::desktop {

using session::Session;

namespace {
const QString topic = QStringLiteral("link-opening");
} // namespace

LinkOpening::LinkOpening(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(&m_session.connectors(), &items::ConnectorListModel::rowsSettled, this, &LinkOpening::goOn);
    // Later, since the session is in the middle of going to a project itself when it tells of these.
    connect(&m_session, &Session::projectsChanged, this, &LinkOpening::goOn, Qt::QueuedConnection);
    connect(&m_session, &Session::currentProjectChanged, this, &LinkOpening::goOn, Qt::QueuedConnection);
    // A list that was read in full and does not have it never will.
    connect(&m_session, &Session::refreshed, this, [this] {
        if (m_wanted && isListed({m_wanted->project}) && m_session.connectors().find(*m_wanted) < 0)
            giveUp(tr("The connector %1 is not in its project any more.").arg(m_wanted->connector));
    });
}

void LinkOpening::open(const ConnectorName &connector)
{
    m_window.settle(topic);
    m_wanted = connector;
    goOn();
}

void LinkOpening::openLink(const QString &link)
{
    if (const std::optional<ConnectorName> connector = connectorOfLink(link))
        open(*connector);
    else
        m_window.showMessage(ui::MessageBar::Tone::Problem,
            tr("That link leads nowhere in Touchstone. It should look like touchstone://connector/PROJECT/CONNECTOR."),
            topic);
}

void LinkOpening::goOn()
{
    if (!m_wanted)
        return;
    if (m_session.connectors().find(*m_wanted) >= 0) {
        m_window.showConnector(*std::exchange(m_wanted, std::nullopt));
        return;
    }
    const QList<Project> projects = m_session.projects();
    if (projects.isEmpty()) // not signed in yet
        return;
    const ProjectName wanted{m_wanted->project};
    const bool isMember = std::any_of(
        projects.cbegin(), projects.cend(), [&wanted](const Project &project) { return project.name == wanted; });
    if (!isMember)
        giveUp(tr("The connector %1 is in a project that this account cannot see.").arg(m_wanted->connector));
    else if (!isListed(wanted) && m_session.currentProject())
        m_session.selectProject(wanted);
}

bool LinkOpening::isListed(const ProjectName &project) const
{
    const std::optional<Project> current = m_session.currentProject();
    return m_session.showsAllProjects() || (current && current->name == project);
}

void LinkOpening::giveUp(const QString &reason)
{
    m_wanted.reset();
    m_window.showMessage(ui::MessageBar::Tone::Problem, reason, topic);
}

} // namespace touchstone::desktop
