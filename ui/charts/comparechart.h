// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"
#include "ui/charts/seriesplot.h"
#include "ui/common/formats.h"

#include <QWidget>

namespace touchstone::ui {

/// One quantity of up to five connectors on common axes: a line for each, told apart by colour, dash and marker, with
/// its name beside it. What is not known stays a gap.
class CompareChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 5;

    struct Line
    {
        QString title;
        ConnectorSeries series; ///< without steps: nothing is known
    };

    explicit CompareChart(QWidget *parent = nullptr);

    /// The first `most` of them.
    void setLines(const QList<Line> &lines, Timestamp now);
    void setRange(ChartRange range);
    void setQuantity(Quantity quantity);
    void setFormats(const Formats &formats);

    /// For screen readers and tests: each connector with its latest value.
    QString summary() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void update();
    QRectF plotRect() const;
    void paintAxes(QPainter &painter, const QRectF &plot, double top) const;
    void paintLegend(QPainter &painter, const QRectF &area) const;

    QList<Line> m_lines;
    QList<QList<QList<QPointF>>> m_runs; ///< of each line
    Timestamp m_now{};
    Formats m_formats;
    ChartRange m_range = ChartRange::Day;
    Quantity m_quantity = Quantity::Latency;
    TimeWindow m_window;
    double m_top = 1;
};

} // namespace touchstone::ui
