// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"
#include "ui/charts/chartoptions.h"
#include "ui/charts/chartzoom.h"

#include <QWidget>

namespace touchstone::ui {

class Crosshair;
class PlotView;

/// Deliveries, failures, error rate and latencies of one connector over the chosen range: plots on one time axis, with
/// one crosshair through all of them. The crosshair follows the mouse; Left, Right, Home and End move it by keyboard.
/// Dragging or Plus and Minus zoom; a double click or Escape shows the whole range again, Escape once more puts the
/// crosshair away. Shows what it is given and asks for nothing.
class ConnectorCharts : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Empty, Series };

    explicit ConnectorCharts(QWidget *parent = nullptr);

    void setLoading();
    /// There is nothing to draw; `why` says why, and what to do about it.
    void setEmpty(const QString &why);
    /// What is known up to `now`, and the last part of it in finer steps where that is known too: they are drawn once
    /// nothing else is seen. Zoom and crosshair stay at their moments.
    void setSeries(const ConnectorSeries &series, Timestamp now, const ConnectorSeries &fine = {});
    void setMarks(const QList<ChartMark> &marks); ///< the oldest first
    void setOptions(const ChartOptions &options);
    void setFormats(const Formats &formats);

    State state() const { return m_state; }
    const ChartOptions &options() const { return m_options; }
    const ConnectorSeries &series() const { return m_series; } ///< what is drawn
    const QList<ChartMark> &marks() const { return m_marks; }
    TimeWindow window() const { return m_zoom.window(); } ///< what is seen
    bool isZoomed() const { return m_zoom.isZoomed(); }
    /// How much of the chosen range is known.
    Coverage coverage() const { return coverageOf(m_known, m_zoom.range()); }
    const ChartLayout &chartLayout() const { return m_frame.layout; }
    /// The step under the crosshair.
    std::optional<qsizetype> currentStep() const { return m_current; }

    /// Draws what is seen, without crosshair, at the size of the widget.
    void paintInto(QPainter &painter);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void windowChanged(); ///< another part of the time is seen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setState(State state, const QString &message);
    void arrangeBands();
    void relayout();
    void replot();
    void chooseSeries();
    void showWindow();
    void setCurrent(std::optional<qsizetype> step);
    void showReading();
    bool zoomByKey(int key);
    bool moveByKey(int key);
    void tellCurrent();
    QString summary() const;
    void paintMessage(QPainter &painter) const;

    State m_state = State::Loading;
    QString m_message;
    ChartOptions m_options;
    ConnectorSeries m_known;  ///< all of it
    ConnectorSeries m_fine;   ///< its last part in finer steps; empty when not known
    ConnectorSeries m_series; ///< the one of both that is drawn
    QList<ChartMark> m_marks;
    ChartZoom m_zoom;
    ChartFrame m_frame;
    std::optional<qsizetype> m_current;
    std::optional<double> m_dragFrom;
    QList<PlotView *> m_plots; ///< one for each band
    Crosshair *m_crosshair;
};

} // namespace touchstone::ui
