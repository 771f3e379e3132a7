// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QToolButton;

namespace touchstone::ui {

/// The connections by name, with what can be done to the list. It says what is wanted; whoever shows a connection
/// decides whether it is left, and calls setCurrent().
class ConnectionList : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionList(QWidget *parent = nullptr);

    void setConnections(const QList<Connection> &connections, const QString &inUse);
    std::optional<Connection> withId(const QString &id) const;
    void setCurrent(const QString &id);  ///< none for an unknown id; without a signal
    void setChangeable(bool changeable); ///< whether the current one can be duplicated and removed

Q_SIGNALS:
    void chosen(const QString &id);
    void newRequested(bool vendor); ///< a connection to the vendor's cloud, or to another server
    void importFileRequested();
    void importEnvironmentRequested();
    void duplicateRequested();
    void removeRequested();

private:
    void addMenu();

    QList<Connection> m_connections;
    QListWidget *m_list;
    QToolButton *m_add;
    QToolButton *m_duplicate;
    QToolButton *m_remove;
};

} // namespace touchstone::ui
