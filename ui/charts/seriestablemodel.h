// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartmark.h"
#include "ui/charts/chartrange.h"
#include "ui/common/formats.h"

#include <QAbstractTableModel>

namespace touchstone::ui {

/// The steps that the charts show, as rows: the same numbers to be read, copied and spoken. The oldest first.
class SeriesTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        SuccessColumn,
        ErrorColumn,
        RateColumn,
        MedianColumn,
        LatencyColumn,
        NoteColumn,
        ColumnCount
    };

    explicit SeriesTableModel(QObject *parent = nullptr);

    void setSeries(const ConnectorSeries &series, const QList<ChartMark> &marks, TimeWindow window);

    void setFormats(const Formats &formats);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const SeriesSlot &slot, int column) const;
    QString note(const SeriesSlot &slot) const;

    ConnectorSeries m_series; ///< only the steps that are shown
    QList<ChartMark> m_marks;
    Formats m_formats;
};

} // namespace touchstone::ui
