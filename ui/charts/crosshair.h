// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"

#include <QWidget>

#include <optional>

namespace touchstone::ui {

/// The line through all three plots with the numbers of the step under it. Lies over the plots and is deaf to the
/// mouse; ConnectorCharts moves it.
class Crosshair : public QWidget
{
    Q_OBJECT

public:
    struct Reading
    {
        SeriesSlot slot;
        std::chrono::seconds step{300};
        bool isDemo = false;
    };

    explicit Crosshair(QWidget *parent = nullptr);

    void setLayout(const ChartLayout &layout, TimeWindow window);
    /// `tops` are the ends of the three vertical axes, for the dots on the curves.
    void show(const Reading &reading, const std::array<double, 3> &tops);
    void hideReading();
    const std::optional<Reading> &reading() const { return m_reading; }

    /// The reading in words, one line each.
    static QStringList lines(const Reading &reading);
    /// Where a box of `size` stands: right of `x`, or left of it where there is no room; inside of `bounds`.
    static QRectF boxAt(double x, const QSizeF &size, const QRectF &bounds);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDots(QPainter &painter, double x) const;
    void paintBox(QPainter &painter, double x) const;

    ChartLayout m_layout;
    TimeWindow m_window;
    std::optional<Reading> m_reading;
    std::array<double, 3> m_tops{};
};

} // namespace touchstone::ui
