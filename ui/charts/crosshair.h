// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/chartreading.h"

#include <QWidget>

#include <optional>

namespace touchstone::ui {

/// The line through all plots with the numbers of the step under it, and the part that is being chosen with the mouse.
/// Lies over the plots and is deaf to the mouse; ConnectorCharts moves it.
class Crosshair : public QWidget
{
    Q_OBJECT

public:
    /// Where a curve is met.
    struct Dot
    {
        QPointF at;
        Quantity quantity;
    };

    explicit Crosshair(QWidget *parent = nullptr);

    void setPlots(const QRectF &plots);
    void show(const ChartReading &reading, double x, const QList<Dot> &dots);
    void hideReading();
    const std::optional<ChartReading> &reading() const { return m_reading; }

    /// From one place to the other, in either order.
    void select(double from, double to);
    void hideSelection();

    /// Where a box of `size` stands: right of `x`, or left of it where there is no room; inside of `bounds`.
    static QRectF boxAt(double x, const QSizeF &size, const QRectF &bounds);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSelection(QPainter &painter) const;
    void paintDots(QPainter &painter) const;
    void paintBox(QPainter &painter) const;

    QRectF m_plots;
    std::optional<ChartReading> m_reading;
    double m_x = 0;
    QList<Dot> m_dots;
    std::optional<std::pair<double, double>> m_selection;
};

} // namespace touchstone::ui
