// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/eventtypemodel.h"

#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"

#include <cmath>

namespace touchstone::ui {

EventTypeModel::EventTypeModel(const items::EventRates &rates, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rates(rates)
    , m_clock(clock)
    , m_types(forwardableEventTypes())
{}

int EventTypeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_types.size());
}

int EventTypeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTypeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EventType &type = m_types[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TypeColumn)
            return eventTypeWord(type);
        return index.column() == RateColumn ? rateWords(type) : eventTypeMeaning(type);
    case Qt::ToolTipRole:
        return tr("%1: %2").arg(type.text(), eventTypeMeaning(type));
    case Qt::DecorationRole:
        return index.column() == TypeColumn ? QVariant(icon(iconNameOf(type))) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() != TypeColumn)
            return {};
        return m_chosen.contains(type) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return index.column() == RateColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != TypeColumn)
            return {};
        return tr("%1, %2: %3")
            .arg(eventTypeWord(type), m_chosen.contains(type) ? tr("forwarded") : tr("not forwarded"),
                eventTypeMeaning(type));
    default:
        return {};
    }
}

QString EventTypeModel::rateWords(const EventType &type) const
{
    const Timestamp now = m_clock.now();
    if (m_rates.measured(now).count() == 0)
        return QStringLiteral("\u2013");
    return formatCount(qint64(std::llround(m_rates.perHour(type, now))));
}

QVariant EventTypeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn:
        return tr("Event");
    case RateColumn:
        return tr("Per hour");
    case MeaningColumn:
        return tr("Meaning");
    default:
        return {};
    }
}

bool EventTypeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_readOnly || role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const EventType type = m_types[index.row()];
    const bool wanted = value.toInt() == Qt::Checked;
    if (wanted == m_chosen.contains(type))
        return true;
    if (wanted)
        m_chosen.append(type);
    else
        m_chosen.removeAll(type);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags EventTypeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == TypeColumn && !m_readOnly ? usual | Qt::ItemIsUserCheckable : usual;
}

void EventTypeModel::setChosen(const QList<EventType> &chosen)
{
    beginResetModel();
    m_types = forwardableEventTypes();
    for (const EventType &type : chosen) {
        if (!m_types.contains(type))
            m_types.append(type);
    }
    m_chosen = chosen;
    endResetModel();
    Q_EMIT chosenChanged();
}

void EventTypeModel::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

void EventTypeModel::refreshRates()
{
    Q_EMIT dataChanged(index(0, RateColumn), index(int(m_types.size()) - 1, RateColumn), {Qt::DisplayRole});
}

} // namespace touchstone::ui
