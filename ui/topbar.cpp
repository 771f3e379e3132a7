// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topbar.h"

#include "ui/common/icons.h"
#include "ui/common/menubutton.h"
#include "ui/common/theme.h"
#include "ui/connect/linkbadge.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace touchstone::ui {

namespace {
const QString allProjects = QStringLiteral("projects/-"); // what the API writes for any of them
} // namespace

TopBar::TopBar(const Clock &clock, QWidget *parent)
    : QToolBar(parent)
    , m_connection(new QPushButton(this))
    , m_projects(new QComboBox(this))
    , m_search(new QPushButton(this))
    , m_link(new LinkBadge(clock, this))
    , m_menuButton(new QToolButton(this))
{
    setObjectName(QStringLiteral("topBar"));
    setWindowTitle(tr("Connection"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);

    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::tiny);
    row->setSpacing(spacing::medium);
    row->addWidget(m_connection);
    row->addWidget(m_projects);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_link);
    row->addWidget(m_menuButton);
    addWidget(content);

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_connection->setFont(bold);
    m_connection->setFlat(true);
    m_connection->setToolTip(tr("The cloud that is connected; another can be chosen here"));
    m_projects->setAccessibleName(tr("Project"));
    m_projects->setToolTip(tr("The project that is shown"));
    m_projects->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_projects->setMinimumWidth(160);
    m_projects->setMaximumWidth(360);
    m_projects->hide();
    m_menuButton->setIcon(icon(QStringLiteral("menu")));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setShortcut(Qt::Key_F10);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);

    connect(m_projects, &QComboBox::activated, this, [this](int index) {
        const QString path = m_projects->itemData(index).toString();
        if (path == allProjects)
            Q_EMIT allProjectsSelected();
        else if (const auto project = ProjectName::parse(path))
            Q_EMIT projectSelected(*project);
    });
    m_search->setIcon(icon(QStringLiteral("search")));
    m_search->setText(
        tr("Search or command   %1").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_search->setMinimumWidth(280);
    m_search->setAccessibleName(tr("Search or command"));
    m_search->setFocusPolicy(Qt::TabFocus);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    connect(m_link, &LinkBadge::reconnectRequested, this, &TopBar::reconnectRequested);
}

void TopBar::setConnectionTitle(const QString &title)
{
    m_connection->setText(asMenuText(title));
    m_connection->setAccessibleName(tr("Connected to %1").arg(title));
}

void TopBar::setProjects(const QList<Project> &projects, const std::optional<ProjectName> &current, bool all)
{
    const QSignalBlocker blocker(m_projects);
    m_projects->clear();
    for (const Project &project : projects)
        m_projects->addItem(project.displayName, project.name.path());
    if (projects.size() > 1) {
        m_projects->insertItem(0, tr("All projects"), allProjects);
        m_projects->insertSeparator(1);
    }
    const QString shown = all ? allProjects : current ? current->path() : QString();
    m_projects->setCurrentIndex(shown.isEmpty() ? -1 : m_projects->findData(shown));
    m_projects->setVisible(!projects.isEmpty());
}

void TopBar::setLink(const LinkState &link)
{
    m_link->setState(link);
}

void TopBar::setFormats(const Formats &formats)
{
    m_link->setFormats(formats);
}

void TopBar::setMenu(QMenu *menu)
{
    // By hand rather than by QToolButton::setMenu(), which squeezes an arrow into the drawing.
    connect(m_menuButton, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_menuButton->mapToGlobal(QPoint(m_menuButton->width(), m_menuButton->height()));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
}

void TopBar::setConnectionMenu(QMenu *menu)
{
    m_connection->setMenu(menu);
}

} // namespace touchstone::ui
