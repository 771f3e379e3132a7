// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QToolBar>

class QActionGroup;

namespace touchstone::ui {

/// The pages of the window, in the order of the rail and of Ctrl+1 … Ctrl+4.
enum class Page { Connectors, Events, Identify, Alerts };

/// The rail at the left edge: one button for each page.
class Rail : public QToolBar
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Page page);
    void setAlertCount(int count); ///< of current ones; the button says how many
    QList<QAction *> pageActions() const;

Q_SIGNALS:
    void pageRequested(touchstone::ui::Page page);

private:
    void addPage(Page page, const QString &drawing, const QString &title, const QString &explanation);

    QActionGroup *m_group;
};

} // namespace touchstone::ui
