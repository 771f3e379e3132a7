// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail.h"

#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QToolButton>

namespace touchstone::ui {

namespace {
constexpr int drawingSize = 24;
constexpr int buttonWidth = 84;
} // namespace

Rail::Rail(QWidget *parent)
    : QToolBar(parent)
    , m_group(new QActionGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setWindowTitle(tr("Pages"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setOrientation(Qt::Vertical);
    setIconSize({drawingSize, drawingSize});
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    addPage(Page::Connectors, QStringLiteral("connectors"), tr("Connectors"), tr("Data Connectors and how they do"));
    addPage(Page::Events, QStringLiteral("events"), tr("Live events"), tr("Every event as it comes"));
    addPage(Page::Identify, QStringLiteral("identify"), tr("Identify"), tr("Touch a sensor to find out which it is"));
    addPage(Page::Alerts, QStringLiteral("alerts"), tr("Alerts"), tr("What needs attention, and what did"));
    setCurrent(Page::Connectors);
}

void Rail::addPage(Page page, const QString &drawing, const QString &title, const QString &explanation)
{
    auto *action = new QAction(icon(drawing), title, m_group);
    action->setCheckable(true);
    action->setData(int(page));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(page))));
    action->setToolTip(tr("%1 (%2)").arg(explanation, action->shortcut().toString(QKeySequence::NativeText)));
    addAction(action);
    QWidget *button = widgetForAction(action);
    button->setFixedWidth(buttonWidth);
    button->setFont(captionFont(font()));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageRequested(page); });
}

void Rail::setCurrent(Page page)
{
    pageActions().at(int(page))->setChecked(true);
}

void Rail::setAlertCount(int count)
{
    QAction *action = pageActions().at(int(Page::Alerts));
    action->setText(count > 0 ? tr("Alerts (%1)").arg(formatCount(count)) : tr("Alerts"));
    widgetForAction(action)->setAccessibleName(count > 0 ? tr("Alerts, %1 now").arg(formatCount(count)) : tr("Alerts"));
}

QList<QAction *> Rail::pageActions() const
{
    return m_group->actions();
}

} // namespace touchstone::ui
