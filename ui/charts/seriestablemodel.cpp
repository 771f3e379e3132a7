// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriestablemodel.h"

#include "ui/charts/chartreading.h"
#include "ui/charts/seriesplot.h"
#include "ui/common/formats.h"

namespace touchstone::ui {

SeriesTableModel::SeriesTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void SeriesTableModel::setSeries(const ConnectorSeries &series, const QList<ChartMark> &marks, TimeWindow window)
{
    ConnectorSeries shown = series;
    shown.steps = stepsWithin(series, window);
    const auto startsEqual = [](const SeriesSlot &a, const SeriesSlot &b) { return a.start == b.start; };
    // While the same steps stay, the rows do: the place that is being read does not jump.
    const bool sameRows =
        std::equal(shown.steps.begin(), shown.steps.end(), m_series.steps.begin(), m_series.steps.end(), startsEqual);
    if (!sameRows)
        beginResetModel();
    m_series = shown;
    m_marks = marks;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SeriesTableModel::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SeriesTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_series.steps.size());
}

int SeriesTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SeriesTableModel::text(const SeriesSlot &slot, int column) const
{
    const auto latency = [](const std::optional<std::chrono::microseconds> &value) {
        return value ? formatLatency(*value) : tr("not known");
    };
    const QDateTime from = toDateTime(slot.start);
    const std::optional<double> rate = valueOf(slot, Quantity::Rate);
    switch (column) {
    case TimeColumn:
        return m_formats.locale.toString(from.date(), QLocale::ShortFormat) + u' ' +
               formatTimeOfDay(from.time(), m_formats);
    case SuccessColumn:
        return formatCount(slot.successCount);
    case ErrorColumn:
        return formatCount(slot.errorCount);
    case RateColumn:
        return rate ? formatShare(*rate / 100) : tr("no attempt");
    case MedianColumn:
        return latency(slot.latency50p);
    case LatencyColumn:
        return latency(slot.latency99p);
    default:
        return note(slot);
    }
}

QString SeriesTableModel::note(const SeriesSlot &slot) const
{
    QStringList notes;
    for (const ChartMark &mark : marksWithin(m_marks, slot.start, slot.start + m_series.step))
        notes.append(mark.words);
    if (m_series.demoUntil && slot.start < *m_series.demoUntil)
        notes.append(tr("Demo data"));
    return notes.join(u' ');
}

QVariant SeriesTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SeriesSlot &slot = m_series.steps[index.row()];
    const bool isNumber = index.column() != TimeColumn && index.column() != NoteColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(slot, index.column());
    case Qt::ToolTipRole:
        return index.column() == NoteColumn ? note(slot) : QString();
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == TimeColumn
                   ? sentenceOf({slot, m_series.step, m_series.demoUntil && slot.start < *m_series.demoUntil,
                         marksWithin(m_marks, slot.start, slot.start + m_series.step), m_series.window, m_formats})
                   : text(slot, index.column());
    default:
        return {};
    }
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return m_series.isSliding() ? tr("In the %1 before").arg(formatSpan(m_series.window)) : tr("From");
    case SuccessColumn:
        return tr("Delivered");
    case ErrorColumn:
        return tr("Failed");
    case RateColumn:
        return tr("Error rate");
    case MedianColumn:
        return tr("p50");
    case LatencyColumn:
        return tr("p99");
    case NoteColumn:
        return tr("Notes");
    default:
        return {};
    }
}

} // namespace touchstone::ui
