// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alert.h"
#include "models/domain/clock.h"

#include <QAbstractTableModel>
#include <QHash>

namespace touchstone::items {

/// Alerts, current and past, the one that began last first, with what is snoozed. Past ones are bounded: the oldest
/// leave. Holds and applies; somebody else judges and tells. GUI thread.
class AlertListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, ConnectorColumn, WhatColumn, BeganColumn, EndedColumn, ColumnCount };
    enum Role {
        AlertRole = Qt::UserRole, ///< QVariant of Alert
        IdRole,                   ///< quint64
        CurrentRole,              ///< bool
        SnoozedRole,              ///< QDateTime until when; invalid when it is not snoozed
    };

    /// `clock` must outlive the model.
    explicit AlertListModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What was remembered; ids are given anew.
    void setRecords(const AlertRecords &records);
    AlertRecords records() const;

    quint64 add(const Alert &alert); ///< answers its id
    /// Those that begin together, in one insertion; the last of them comes first.
    void addAll(const QList<Alert> &alerts);
    void end(quint64 id, Timestamp at);
    void dismiss(quint64 id, Timestamp at); ///< ends it by hand
    void setTold(quint64 id, bool told);
    /// Of a current one not worth a recordsChanged(): they are looked up anew after a start.
    void setFacts(quint64 id, const AlertFacts &facts);

    /// Takes the place of one about the same; what has run out leaves.
    void addSnooze(const AlertSnooze &snooze);
    void removeSnoozes(const AlertKey &key); ///< whatever covers it
    std::optional<Timestamp> snoozedUntil(const AlertKey &key) const;

    std::optional<Alert> alert(quint64 id) const;
    std::optional<Alert> current(const AlertKey &key) const;
    QList<Alert> currentAlerts() const;
    const QList<Alert> &alerts() const { return m_alerts; }
    int currentCount() const { return int(m_current.size()); }

public Q_SLOTS:
    /// Tells of all rows whose snooze has run out, and of texts that time changes. For timers of views.
    void lookAgain();

Q_SIGNALS:
    void recordsChanged(); ///< something that is worth keeping
    void currentCountChanged(int count);

private:
    int find(quint64 id) const;
    void changed(int row);
    void finish(int row, Timestamp at);
    void boundPast();
    void tellCount();

    const Clock &m_clock;
    QList<Alert> m_alerts; ///< by falling ids
    QHash<AlertKey, quint64> m_current;
    QList<AlertSnooze> m_snoozes;
    quint64 m_lastId = 0;
    int m_toldCount = 0; ///< of current ones, last
};

} // namespace touchstone::items
