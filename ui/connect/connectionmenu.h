// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QMenu>

class QActionGroup;

namespace touchstone::ui {

/// The menu below the connection's name: which connections there are, and which one is open.
class ConnectionMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ConnectionMenu(QWidget *parent = nullptr);

    void setConnections(const QList<Connection> &connections, const QString &inUse);

Q_SIGNALS:
    void connectionChosen(const QString &id);
    void manageRequested();

private:
    QActionGroup *m_group = nullptr;
};

} // namespace touchstone::ui
