// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/connectorcharts.h"

#include "ui/charts/chartreading.h"
#include "ui/charts/chartsummary.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/plotview.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace touchstone::ui {

ConnectorCharts::ConnectorCharts(QWidget *parent)
    : QWidget(parent)
    , m_crosshair(new Crosshair(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Deliveries over time"));
    m_zoom.setRange(lastOf(m_options.range, fromDateTime(QDateTime::currentDateTimeUtc())));
    arrangeBands();
    setLoading();
}

void ConnectorCharts::setLoading()
{
    setState(State::Loading, tr("Loading %1\u2026").arg(rangeInWords(m_options.range)));
}

void ConnectorCharts::setEmpty(const QString &why)
{
    setState(State::Empty, why);
}

void ConnectorCharts::setState(State state, const QString &message)
{
    m_state = state;
    m_message = message;
    m_known = {};
    m_fine = {};
    m_zoom.reset();
    m_current.reset();
    replot();
    setAccessibleDescription(message);
}

void ConnectorCharts::setSeries(const ConnectorSeries &series, Timestamp now, const ConnectorSeries &fine)
{
    m_state = State::Series;
    m_message.clear();
    m_known = series;
    m_fine = fine;
    m_zoom.setRange(lastOf(m_options.range, now));
    replot();
}

void ConnectorCharts::chooseSeries()
{
    // The crosshair stays at its moment, not at its index.
    const std::optional<Timestamp> current = m_current ? std::optional(m_series.steps[*m_current].start) : std::nullopt;
    m_series = finestFor(m_zoom.window(), m_known, m_fine);
    m_current = current ? stepAt(m_series, *current) : std::nullopt;
}

void ConnectorCharts::setMarks(const QList<ChartMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    replot();
}

void ConnectorCharts::setOptions(const ChartOptions &options)
{
    if (options == m_options)
        return;
    const bool otherRange = options.range != m_options.range;
    m_options = options;
    if (otherRange) {
        m_zoom.reset();
        m_current.reset();
        m_zoom.setRange(lastOf(options.range, m_zoom.range().end));
    }
    arrangeBands();
    if (m_state == State::Loading)
        setLoading();
    else
        replot();
}

void ConnectorCharts::setFormats(const Formats &formats)
{
    m_frame.formats = formats;
    replot();
}

void ConnectorCharts::arrangeBands()
{
    m_frame.bands = bandsOf(m_options);
    while (m_plots.size() > m_frame.bands.size())
        delete m_plots.takeLast();
    while (m_plots.size() < m_frame.bands.size()) {
        m_plots.append(new PlotView(this));
        m_plots.last()->show();
    }
    updateGeometry();
    relayout();
}

void ConnectorCharts::relayout()
{
    m_frame.layout = layoutCharts(size(), QFontMetrics(captionFont(font())), int(m_frame.bands.size()));
    for (qsizetype i = 0; i < m_plots.size(); ++i) {
        constexpr int overhang = PlotView::overhang;
        const QRect plot = m_frame.layout.bands[i].plot.toRect();
        m_plots[i]->setGeometry(plot.adjusted(-overhang, -overhang, overhang, overhang));
    }
    m_crosshair->setGeometry(rect());
    m_crosshair->raise();
    m_crosshair->setPlots(m_frame.layout.plots());
    showReading();
}

void ConnectorCharts::replot()
{
    chooseSeries();
    const bool known = m_state == State::Series;
    m_frame.window = m_zoom.window();
    m_frame.step = m_series.step;
    m_frame.slidingWindow = m_series.window;
    m_frame.demoUntil = m_series.demoUntil;
    m_frame.marks = known ? m_marks : QList<ChartMark>();
    m_frame.scales.clear();
    for (qsizetype i = 0; i < m_plots.size(); ++i) {
        const Band band = m_frame.bands[i];
        const ValueScale scale = bandScale(m_series, band, m_frame.window, m_options.logLatency);
        m_plots[i]->setCurves(bandCurves(m_series, band, m_frame.window, scale, palette()), m_frame.window);
        if (known)
            m_frame.scales.append(scale);
    }
    showReading();
    if (known)
        setAccessibleDescription(summary());
    update();
}

void ConnectorCharts::showWindow()
{
    replot();
    Q_EMIT windowChanged();
}

QString ConnectorCharts::summary() const
{
    return chartSummary(m_series, m_marks, m_options.range, m_zoom, m_frame.formats);
}

QSize ConnectorCharts::sizeHint() const
{
    return {520, 360};
}

QSize ConnectorCharts::minimumSizeHint() const
{
    const int line = QFontMetrics(captionFont(font())).height();
    const int bands = int(m_frame.bands.size());
    return {260, bands * (line + (bands > 3 ? 32 : 40)) + line};
}

void ConnectorCharts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void ConnectorCharts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
    else if (event->type() == QEvent::PaletteChange)
        replot();
}

void ConnectorCharts::setCurrent(std::optional<qsizetype> step)
{
    if (step == m_current)
        return;
    m_current = step;
    showReading();
}

void ConnectorCharts::showReading()
{
    if (!m_current || m_frame.scales.isEmpty()) {
        m_crosshair->hideReading();
        return;
    }
    const SeriesSlot &slot = m_series.steps[*m_current];
    const Timestamp middle = slot.start + m_series.step / 2;
    if (!m_frame.window.contains(middle)) {
        m_crosshair->hideReading(); // the zoom is elsewhere
        return;
    }
    const double x = m_frame.layout.xOf(middle, m_frame.window);
    QList<Crosshair::Dot> dots;
    for (qsizetype i = 0; i < m_frame.bands.size(); ++i) {
        const Quantity quantity = quantityOf(m_frame.bands[i]);
        const QRectF &plot = m_frame.layout.bands[i].plot;
        if (const std::optional<double> value = valueOf(slot, quantity))
            dots.append({{x, plot.bottom() - m_frame.scales[i].share(*value) * plot.height()}, quantity});
    }
    const bool isDemo = m_series.demoUntil && slot.start < *m_series.demoUntil;
    m_crosshair->show({slot, m_series.step, isDemo, marksWithin(m_marks, slot.start, slot.start + m_series.step),
                          m_series.window, m_frame.formats},
        x, dots);
}

void ConnectorCharts::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_state == State::Series)
        m_dragFrom = event->position().x();
    else
        QWidget::mousePressEvent(event);
}

void ConnectorCharts::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_dragFrom && event->buttons().testFlag(Qt::LeftButton)) {
        setCurrent(std::nullopt);
        m_crosshair->select(*m_dragFrom, position.x());
        return;
    }
    const ChartLayout &layout = m_frame.layout;
    const bool inside = layout.plots().contains(position);
    setCurrent(inside ? stepAt(m_series, layout.timeAt(position.x(), m_frame.window)) : std::nullopt);
}

void ConnectorCharts::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragFrom || event->button() != Qt::LeftButton) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const double from = *m_dragFrom;
    const double to = event->position().x();
    m_dragFrom.reset();
    m_crosshair->hideSelection();
    if (std::abs(to - from) < QApplication::startDragDistance())
        return;
    m_zoom.zoomTo({m_frame.layout.timeAt(from, m_frame.window), m_frame.layout.timeAt(to, m_frame.window)});
    showWindow();
}

void ConnectorCharts::mouseDoubleClickEvent(QMouseEvent *)
{
    m_dragFrom.reset();
    m_zoom.reset();
    showWindow();
}

void ConnectorCharts::leaveEvent(QEvent *)
{
    setCurrent(std::nullopt);
}

void ConnectorCharts::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(std::nullopt);
    update();
}

void ConnectorCharts::keyPressEvent(QKeyEvent *event)
{
    if (m_state != State::Series || m_series.steps.isEmpty() || !(zoomByKey(event->key()) || moveByKey(event->key())))
        QWidget::keyPressEvent(event);
}

bool ConnectorCharts::zoomByKey(int key)
{
    constexpr double closer = 0.5;
    const Timestamp around = m_current ? m_series.steps[*m_current].start + m_series.step / 2 : m_zoom.window().end;
    if (key == Qt::Key_Plus || key == Qt::Key_Equal) // the plus of many keyboards needs Shift
        m_zoom.zoomBy(closer, around);
    else if (key == Qt::Key_Minus && m_zoom.isZoomed())
        m_zoom.zoomBy(1 / closer, around);
    else if (key == Qt::Key_Escape && m_zoom.isZoomed())
        m_zoom.reset();
    else
        return key == Qt::Key_Minus;
    showWindow();
    tellCurrent();
    return true;
}

bool ConnectorCharts::moveByKey(int key)
{
    const auto after = std::find_if(m_series.steps.begin(), m_series.steps.end(),
        [this](const SeriesSlot &slot) { return slot.start + m_series.step > m_zoom.range().begin; });
    const qsizetype last = m_series.steps.size() - 1;
    const qsizetype first = std::min<qsizetype>(after - m_series.steps.begin(), last);
    qsizetype target = last;
    switch (key) {
    case Qt::Key_Left:
        target = m_current ? *m_current - 1 : last;
        break;
    case Qt::Key_Right:
        target = m_current ? *m_current + 1 : last;
        break;
    case Qt::Key_Home:
        target = first;
        break;
    case Qt::Key_End:
        break;
    case Qt::Key_Escape:
        if (!m_current)
            return false;
        setCurrent(std::nullopt);
        tellCurrent();
        return true;
    default:
        return false;
    }
    setCurrent(std::clamp(target, first, last));
    const Timestamp middle = m_series.steps[*m_current].start + m_series.step / 2;
    if (m_zoom.isZoomed() && !m_zoom.window().contains(middle)) {
        m_zoom.reveal(middle);
        showWindow();
    }
    tellCurrent();
    return true;
}

void ConnectorCharts::tellCurrent()
{
    setAccessibleDescription(m_crosshair->reading() ? sentenceOf(*m_crosshair->reading()) : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ConnectorCharts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    paintFrame(painter, m_frame, palette());
    if (m_state != State::Series)
        paintMessage(painter);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), palette());
}

void ConnectorCharts::paintInto(QPainter &painter)
{
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setFont(captionFont(font()));
    paintFrame(painter, m_frame, palette());
    for (PlotView *plot : m_plots)
        plot->render(&painter, plot->geometry(), plot->rect());
}

void ConnectorCharts::paintMessage(QPainter &painter) const
{
    painter.save();
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    const QRectF area = m_frame.layout.plots().adjusted(spacing::large, 0, -spacing::large, 0);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF text = painter.boundingRect(area, flags, m_message);
    painter.fillRect(text.adjusted(-spacing::medium, -spacing::small, spacing::medium, spacing::small),
        palette().color(QPalette::Window));
    painter.drawText(area, flags, m_message);
    painter.restore();
}

} // namespace touchstone::ui
