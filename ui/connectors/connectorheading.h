// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace touchstone::ui {

class ElidedLabel;
class Switch;

/// Name and endpoint of a connector, what can be copied of it and done with it, and its switch. Shows state and emits
/// intent; what it copies itself holds no secret.
class ConnectorHeading : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorHeading(QWidget *parent = nullptr);

    void setRow(const items::ConnectorRow &row);
    /// Why it cannot be switched by this account; empty: it can.
    void setLock(const QString &reason);
    QToolButton *menuButton() const { return m_more; }

Q_SIGNALS:
    void changeRequested(bool on);
    void editRequested();
    void duplicateRequested();
    void deleteRequested();
    void curlRequested();
    void testRequested();
    void recoverRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpMenu();
    void restyle();

    ConnectorName m_connector;
    QString m_lock;
    ElidedLabel *m_title;
    ElidedLabel *m_endpoint;
    QToolButton *m_more;
    QAction *m_curl = nullptr;
    QAction *m_recover = nullptr;
    QLabel *m_state;
    Switch *m_switch;
};

} // namespace touchstone::ui
