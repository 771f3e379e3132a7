// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/chartoptions.h"

#include <QWidget>

#include <array>

namespace touchstone::ui {

class Crosshair;
class PlotView;

/// Success, errors and p99 latency of one connector over the chosen range: three plots on one time axis, with one
/// crosshair through all of them. The crosshair follows the mouse; Left, Right, Home and End move it by keyboard and
/// Escape puts it away. Shows what it is given and asks for nothing.
class ConnectorCharts : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Empty, Series };

    explicit ConnectorCharts(QWidget *parent = nullptr);

    void setLoading();
    /// There is nothing to draw; `why` says why, and what to do about it.
    void setEmpty(const QString &why);
    /// What is known up to `now`.
    void setSeries(const ConnectorSeries &series, Timestamp now);
    void setOptions(const ChartOptions &options);

    State state() const { return m_state; }
    const ChartOptions &options() const { return m_options; }
    TimeWindow window() const { return m_window; }
    /// How much of the chosen range is known.
    Coverage coverage() const { return coverageOf(m_series, lastOf(m_options.range, m_now)); }
    const ChartLayout &chartLayout() const { return m_layout; }
    /// The step under the crosshair.
    std::optional<qsizetype> currentStep() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void relayout();
    void replot();
    void setState(State state, const QString &message);
    void setCurrent(std::optional<qsizetype> step);
    bool isDemo(qsizetype step) const;
    QString summary() const;
    void paintGrid(QPainter &painter) const;
    void paintBandLabels(QPainter &painter, Quantity quantity) const;
    void paintTimes(QPainter &painter) const;
    void paintDemo(QPainter &painter) const;
    void paintMessage(QPainter &painter) const;

    State m_state = State::Loading;
    QString m_message;
    ChartOptions m_options;
    ConnectorSeries m_series;
    Timestamp m_now;
    TimeWindow m_window;
    ChartLayout m_layout;
    std::optional<qsizetype> m_current;
    std::array<PlotView *, 3> m_plots;
    Crosshair *m_crosshair;
};

} // namespace touchstone::ui
