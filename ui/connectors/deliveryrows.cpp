// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/deliveryrows.h"

#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace touchstone::ui {

using items::DeliveryModel;

QString outcomeWords(const DeliveryAttempt &attempt)
{
    const QString status = QString::number(attempt.status);
    if (attempt.acknowledged)
        return DeliveryRows::tr("%1, acknowledged").arg(status);
    if (attempt.status != 0)
        return DeliveryRows::tr("%1, not acknowledged").arg(status);
    return attempt.error.isEmpty() ? DeliveryRows::tr("No answer")
                                   : DeliveryRows::tr("No answer: %1").arg(attempt.error);
}

QString attemptText(const DeliveryAttempt &attempt, const Formats &formats)
{
    QStringList lines{DeliveryRows::tr("Attempt %1, %2")
                          .arg(QString::number(attempt.number), formatMomentInFull(toDateTime(attempt.time), formats)),
        DeliveryRows::tr("Event: %1, %2").arg(attempt.eventType, attempt.eventId),
        DeliveryRows::tr("Outcome: %1, after %2").arg(outcomeWords(attempt), formatLatency(attempt.duration))};
    if (!attempt.error.isEmpty() && attempt.status != 0)
        lines.append(DeliveryRows::tr("Reason: %1").arg(attempt.error));
    lines.append(attempt.answer.isEmpty() ? DeliveryRows::tr("Answer: without text")
                                          : DeliveryRows::tr("Answer: %1").arg(attempt.answer));
    return lines.join(u'\n');
}

DeliveryRows::DeliveryRows(DeliveryModel &deliveries, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_deliveries(deliveries)
{
    setPalette(QGuiApplication::palette());
    setSourceModel(&deliveries);
}

void DeliveryRows::setFailedOnly(bool failedOnly)
{
    if (m_failedOnly == failedOnly)
        return;
    m_failedOnly = failedOnly;
    invalidateFilter();
}

void DeliveryRows::setPalette(const QPalette &palette)
{
    m_acknowledged = healthIcon(Health::Healthy, palette);
    m_failed = healthIcon(Health::Failing, palette);
}

void DeliveryRows::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const DeliveryAttempt &DeliveryRows::attemptAt(const QModelIndex &index) const
{
    return m_deliveries.attemptAt(mapToSource(index).row());
}

bool DeliveryRows::filterAcceptsRow(int sourceRow, const QModelIndex & /*sourceParent*/) const
{
    return !m_failedOnly || !m_deliveries.attemptAt(sourceRow).acknowledged;
}

QVariant DeliveryRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DeliveryAttempt &attempt = attemptAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return words(attempt, index.column());
    case Qt::DecorationRole:
        if (index.column() != DeliveryModel::OutcomeColumn)
            return {};
        return attempt.acknowledged ? m_acknowledged : m_failed;
    case Qt::TextAlignmentRole:
        if (index.column() == DeliveryModel::NumberColumn || index.column() == DeliveryModel::DurationColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        return index.column() == DeliveryModel::TimeColumn ? formatMomentInFull(toDateTime(attempt.time), m_formats)
                                                           : words(attempt, index.column());
    case Qt::AccessibleTextRole:
        // The first cell says it all, so that one key press reads one attempt.
        return index.column() == 0 ? attemptText(attempt, m_formats).replace(u'\n', QStringLiteral(". "))
                                   : words(attempt, index.column());
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QString DeliveryRows::words(const DeliveryAttempt &attempt, int column) const
{
    switch (column) {
    case DeliveryModel::TimeColumn:
        return formatClock(toDateTime(attempt.time), m_formats);
    case DeliveryModel::OutcomeColumn:
        return outcomeWords(attempt);
    case DeliveryModel::TypeColumn:
        return eventTypeWord(EventType::fromText(attempt.eventType));
    case DeliveryModel::NumberColumn:
        return formatCount(attempt.number);
    case DeliveryModel::DurationColumn:
        return formatLatency(attempt.duration);
    default:
        return attempt.eventId;
    }
}

} // namespace touchstone::ui
