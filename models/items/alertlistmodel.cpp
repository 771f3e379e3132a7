// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alertlistmodel.h"

#include <algorithm>

namespace touchstone::items {

namespace {

QVariant shown(const Alert &alert, int column)
{
    switch (column) {
    case AlertListModel::ConnectorColumn:
        return alert.title;
    case AlertListModel::WhatColumn:
        return alertKindText(alert.key.kind);
    case AlertListModel::BeganColumn:
        return toDateTime(alert.began);
    case AlertListModel::EndedColumn:
        return alert.ended ? toDateTime(*alert.ended) : QVariant();
    default:
        return {};
    }
}

} // namespace

AlertListModel::AlertListModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

int AlertListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_alerts.size());
}

int AlertListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Alert &alert = m_alerts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return shown(alert, index.column());
    case AlertRole:
        return QVariant::fromValue(alert);
    case IdRole:
        return alert.id;
    case CurrentRole:
        return alert.isCurrent();
    case SnoozedRole:
        if (const std::optional<Timestamp> until = snoozedUntil(alert.key); until && alert.isCurrent())
            return toDateTime(*until);
        return {};
    default:
        return {};
    }
}

QVariant AlertListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ConnectorColumn:
        return tr("Connector");
    case WhatColumn:
        return tr("Alert");
    case BeganColumn:
        return tr("Began");
    case EndedColumn:
        return tr("Ended");
    default:
        return {};
    }
}

void AlertListModel::setRecords(const AlertRecords &records)
{
    beginResetModel();
    m_alerts = records.alerts;
    std::stable_sort(
        m_alerts.begin(), m_alerts.end(), [](const Alert &a, const Alert &b) { return a.began > b.began; });
    for (auto alert = m_alerts.rbegin(); alert != m_alerts.rend(); ++alert)
        alert->id = ++m_lastId;
    m_snoozes = records.snoozes.mid(0, AlertRecords::mostSnoozes);
    m_current.clear();
    for (const Alert &alert : std::as_const(m_alerts)) {
        if (alert.isCurrent())
            m_current.insert(alert.key, alert.id);
    }
    endResetModel();
    boundPast();
    tellCount();
}

AlertRecords AlertListModel::records() const
{
    return {m_alerts, m_snoozes};
}

quint64 AlertListModel::add(const Alert &alert)
{
    addAll({alert});
    return m_lastId;
}

void AlertListModel::addAll(const QList<Alert> &alerts)
{
    if (alerts.isEmpty())
        return;
    beginInsertRows({}, 0, int(alerts.size()) - 1);
    for (Alert alert : alerts) {
        alert.id = ++m_lastId;
        if (alert.isCurrent())
            m_current.insert(alert.key, alert.id);
        m_alerts.prepend(alert);
    }
    endInsertRows();
    boundPast();
    tellCount();
    Q_EMIT recordsChanged();
}

void AlertListModel::end(quint64 id, Timestamp at)
{
    const int row = find(id);
    if (row >= 0 && m_alerts[row].isCurrent())
        finish(row, at);
}

void AlertListModel::dismiss(quint64 id, Timestamp at)
{
    const int row = find(id);
    if (row < 0 || !m_alerts[row].isCurrent())
        return;
    m_alerts[row].isDismissed = true;
    finish(row, at);
}

void AlertListModel::finish(int row, Timestamp at)
{
    m_alerts[row].ended = std::max(at, m_alerts[row].began); // the clock may have been set back meanwhile
    m_current.remove(m_alerts[row].key);
    changed(row);
    boundPast();
    tellCount();
    Q_EMIT recordsChanged();
}

void AlertListModel::setTold(quint64 id, bool told)
{
    const int row = find(id);
    if (row < 0 || m_alerts[row].isTold == told)
        return;
    m_alerts[row].isTold = told;
    changed(row);
    Q_EMIT recordsChanged();
}

void AlertListModel::setFacts(quint64 id, const AlertFacts &facts)
{
    const int row = find(id);
    if (row < 0 || m_alerts[row].facts == facts)
        return;
    m_alerts[row].facts = facts;
    changed(row);
    if (!m_alerts[row].isCurrent())
        Q_EMIT recordsChanged();
}

void AlertListModel::addSnooze(const AlertSnooze &snooze)
{
    const Timestamp now = m_clock.now();
    m_snoozes.removeIf([&](const AlertSnooze &old) {
        return (old.connector == snooze.connector && old.kind == snooze.kind) || old.until <= now;
    });
    m_snoozes.prepend(snooze);
    if (m_snoozes.size() > AlertRecords::mostSnoozes)
        m_snoozes.resize(AlertRecords::mostSnoozes);
    lookAgain();
    Q_EMIT recordsChanged();
}

void AlertListModel::removeSnoozes(const AlertKey &key)
{
    const auto covers = [&](const AlertSnooze &snooze) { return snooze.covers(key, m_clock.now()); };
    if (m_snoozes.removeIf(covers) == 0)
        return;
    lookAgain();
    Q_EMIT recordsChanged();
}

std::optional<Timestamp> AlertListModel::snoozedUntil(const AlertKey &key) const
{
    std::optional<Timestamp> latest;
    for (const AlertSnooze &snooze : m_snoozes) {
        if (snooze.covers(key, m_clock.now()) && (!latest || *latest < snooze.until))
            latest = snooze.until;
    }
    return latest;
}

std::optional<Alert> AlertListModel::alert(quint64 id) const
{
    const int row = find(id);
    return row < 0 ? std::nullopt : std::optional(m_alerts[row]);
}

std::optional<Alert> AlertListModel::current(const AlertKey &key) const
{
    const quint64 id = m_current.value(key, 0);
    return id == 0 ? std::nullopt : alert(id);
}

QList<Alert> AlertListModel::currentAlerts() const
{
    QList<Alert> found;
    std::copy_if(m_alerts.cbegin(), m_alerts.cend(), std::back_inserter(found),
        [](const Alert &alert) { return alert.isCurrent(); });
    return found;
}

void AlertListModel::lookAgain()
{
    if (!m_alerts.isEmpty())
        Q_EMIT dataChanged(
            index(0, 0), index(int(m_alerts.size()) - 1, ColumnCount - 1), {Qt::DisplayRole, SnoozedRole});
}

int AlertListModel::find(quint64 id) const
{
    const auto found = std::lower_bound(
        m_alerts.cbegin(), m_alerts.cend(), id, [](const Alert &alert, quint64 wanted) { return alert.id > wanted; });
    return found == m_alerts.cend() || found->id != id ? -1 : int(found - m_alerts.cbegin());
}

void AlertListModel::changed(int row)
{
    Q_EMIT dataChanged(
        index(row, 0), index(row, ColumnCount - 1), {Qt::DisplayRole, AlertRole, CurrentRole, SnoozedRole});
}

void AlertListModel::boundPast()
{
    qsizetype past = m_alerts.size() - m_current.size();
    for (int row = int(m_alerts.size()) - 1; row >= 0 && past > AlertRecords::mostPast; --row) {
        if (m_alerts[row].isCurrent())
            continue;
        beginRemoveRows({}, row, row);
        m_alerts.removeAt(row);
        endRemoveRows();
        --past;
    }
}

void AlertListModel::tellCount()
{
    if (std::exchange(m_toldCount, currentCount()) != currentCount())
        Q_EMIT currentCountChanged(currentCount());
}

} // namespace touchstone::items
