// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliverymodel.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace touchstone::items {

namespace {

/// An attempt never changes; this names it.
auto identityOf(const DeliveryAttempt &attempt)
{
    return std::make_tuple(attempt.eventId, attempt.number, attempt.time);
}

} // namespace

DeliveryModel::DeliveryModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_attempts.size());
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeliveryAttempt &attempt = m_attempts[index.row()];
    if (role == AcknowledgedRole)
        return attempt.acknowledged;
    if (role == AttemptRole)
        return QVariant::fromValue(attempt);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return toDateTime(attempt.time);
    case OutcomeColumn:
        return attempt.status;
    case TypeColumn:
        return attempt.eventType;
    case NumberColumn:
        return attempt.number;
    case DurationColumn: // microseconds; the views choose the unit
        return qint64(attempt.duration.count());
    case EventColumn:
        return attempt.eventId;
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case OutcomeColumn:
        return tr("Outcome");
    case TypeColumn:
        return tr("Event");
    case NumberColumn:
        return tr("Attempt");
    case DurationColumn:
        return tr("Duration");
    case EventColumn:
        return tr("Event id");
    default:
        return {};
    }
}

void DeliveryModel::watch(const std::optional<ConnectorName> &connector)
{
    if (connector && connector == m_connector) {
        if (m_state == State::Unwatched)
            setState(m_attempts.isEmpty() ? State::Awaited : State::Read);
        return;
    }
    if (!connector) { // the rows stay: the same connector may come back
        setState(State::Unwatched);
        return;
    }
    clear();
    m_connector = connector;
    setState(State::Awaited);
}

void DeliveryModel::setAbsent()
{
    setState(State::Absent);
}

void DeliveryModel::setFailure(const Failure &failure)
{
    m_failure = failure;
    m_state = State::Unread;
    Q_EMIT stateChanged();
}

void DeliveryModel::apply(const DeliveryAttempts &attempts)
{
    QSet<QString> knownEvents; // first by the id, which is cheap; nearly all rows of a refresh are known
    for (const DeliveryAttempt &known : std::as_const(m_attempts))
        knownEvents.insert(known.eventId);
    const auto isKnown = [&](const DeliveryAttempt &attempt) {
        return knownEvents.contains(attempt.eventId) &&
               std::any_of(m_attempts.cbegin(), m_attempts.cend(),
                   [&attempt](const DeliveryAttempt &known) { return identityOf(known) == identityOf(attempt); });
    };
    QList<DeliveryAttempt> fresh;
    for (const DeliveryAttempt &attempt : attempts.attempts) {
        if (fresh.size() < mostRows && !isKnown(attempt))
            fresh.append(attempt);
    }
    insertAtTop(fresh);
    const bool countChanged = std::exchange(m_attemptCount, attempts.attemptCount) != attempts.attemptCount;
    if (m_state != State::Read || countChanged) {
        m_state = State::Read;
        Q_EMIT stateChanged();
    }
}

void DeliveryModel::insertAtTop(const QList<DeliveryAttempt> &fresh)
{
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_attempts = fresh + m_attempts;
    endInsertRows();
    if (m_attempts.size() > mostRows) {
        beginRemoveRows({}, mostRows, int(m_attempts.size()) - 1);
        m_attempts.resize(mostRows);
        endRemoveRows();
    }
}

void DeliveryModel::clear()
{
    beginResetModel();
    m_attempts.clear();
    endResetModel();
    m_connector.reset();
    m_attemptCount = 0;
    setState(State::Unwatched);
}

void DeliveryModel::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace touchstone::items
