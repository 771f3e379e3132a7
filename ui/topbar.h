// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QToolBar>

class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace touchstone {
class Clock;
struct LinkState;
} // namespace touchstone

namespace touchstone::ui {

class LinkBadge;
struct Formats;

/// The bar across the top: which cloud, which project, how the live stream stands, and the menu.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);

    void setConnectionTitle(const QString &title);
    /// `all`: the connectors of all of them are shown.
    void setProjects(const QList<Project> &projects, const std::optional<ProjectName> &current, bool all = false);
    void setLink(const LinkState &link);
    void setFormats(const Formats &formats);
    void setMenu(QMenu *menu);
    void setConnectionMenu(QMenu *menu); ///< below the connection's name

Q_SIGNALS:
    void allProjectsSelected();
    void projectSelected(const touchstone::ProjectName &project);
    void searchRequested();
    void reconnectRequested();

private:
    QPushButton *m_connection;
    QComboBox *m_projects;
    QPushButton *m_search;
    LinkBadge *m_link;
    QToolButton *m_menuButton;
};

} // namespace touchstone::ui
