// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alert.h"
#include "models/domain/clock.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTabBar;
class QTableView;

namespace touchstone::items {
class AlertListModel;
}

namespace touchstone::ui {

class AlertRows;
class EmptyState;

/// The page of alerts: current and past ones, and what can be done about them. Says what is wanted; others do it.
class AlertsPage : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the page.
    explicit AlertsPage(const Clock &clock, QWidget *parent = nullptr);

    /// The model must outlive the page. Until then the page is empty.
    void setAlerts(items::AlertListModel &alerts);
    /// Brings an alert into view and chooses it; without effect when it has left.
    void showAlert(quint64 id);
    void takeKeyboard(); ///< the list, or the tabs while it is empty

    QTableView *view() const { return m_view; }
    QTabBar *tabs() const { return m_tabs; }
    std::optional<Alert> chosen() const;

Q_SIGNALS:
    void openRequested(const touchstone::ConnectorName &connector);
    void snoozeRequested(quint64 id, std::chrono::minutes length, bool wholeConnector);
    void wakeRequested(quint64 id);
    void dismissRequested(quint64 id);
    void rulesRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeActions();
    void setUpView();
    void setUpColumns();
    void fitColumns();
    void fillSnoozeMenu();
    void showState();
    void showEmpty();
    void showChosen();
    void openChosen();
    void popUpMenu(const QPoint &at);
    bool isSnoozed(const Alert &alert) const;

    const Clock &m_clock;
    items::AlertListModel *m_alerts = nullptr;
    AlertRows *m_rows = nullptr;
    QTimer m_ageing; ///< while it is looked at: "4 min ago" grows by itself
    QTabBar *m_tabs;
    QTableView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_whole; ///< the chosen alert in full, where a row has no room for it
    QWidget *m_actions;
    QPushButton *m_open;
    QPushButton *m_snooze;
    QPushButton *m_dismiss;
    QMenu *m_snoozeMenu;
};

} // namespace touchstone::ui
