// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/connectorcharts.h"

#include "ui/charts/crosshair.h"
#include "ui/charts/plotview.h"
#include "ui/charts/timeaxis.h"
#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace touchstone::ui {

namespace {

constexpr std::array quantities{Quantity::Success, Quantity::Errors, Quantity::Latency};

std::size_t bandOf(Quantity quantity)
{
    return std::size_t(quantity);
}

QColor colourOf(Quantity quantity, const QPalette &palette)
{
    switch (quantity) {
    case Quantity::Success:
        return successColour(palette);
    case Quantity::Errors:
        return errorColour(palette);
    case Quantity::Latency:
        break;
    }
    return latencyColour(palette);
}

} // namespace

ConnectorCharts::ConnectorCharts(QWidget *parent)
    : QWidget(parent)
    , m_now(fromDateTime(QDateTime::currentDateTimeUtc()))
    , m_window(lastOf(m_options.range, m_now))
    , m_plots{new PlotView(Quantity::Success, this), new PlotView(Quantity::Errors, this),
          new PlotView(Quantity::Latency, this)}
    , m_crosshair(new Crosshair(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Deliveries over time"));
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
    m_series = {};
    setCurrent(std::nullopt);
    for (PlotView *plot : m_plots)
        plot->clear();
    setAccessibleDescription(message);
    update();
}

void ConnectorCharts::setSeries(const ConnectorSeries &series, Timestamp now)
{
    const std::optional<Timestamp> current = m_current ? std::optional(m_series.steps[*m_current].start) : std::nullopt;
    m_state = State::Series;
    m_message.clear();
    m_series = series;
    m_now = now;
    // The crosshair stays at its moment, not at its index.
    m_current.reset();
    replot();
    setCurrent(current ? stepAt(m_series, *current) : std::nullopt);
}

void ConnectorCharts::setOptions(const ChartOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    setCurrent(std::nullopt);
    if (m_state == State::Loading)
        setLoading();
    replot();
}

void ConnectorCharts::replot()
{
    m_window = lastOf(m_options.range, m_now);
    m_crosshair->setLayout(m_layout, m_window);
    update();
    if (m_state != State::Series)
        return;
    for (PlotView *plot : m_plots)
        plot->setSeries(m_series, m_window);
    setAccessibleDescription(summary());
}

QString ConnectorCharts::summary() const
{
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : m_series.steps) {
        const bool shown = slot.start + m_series.step > m_window.begin && slot.start <= m_window.end;
        successes += shown ? slot.successCount : 0;
        errors += shown ? slot.errorCount : 0;
    }
    QString text = tr("%1 delivered and %2 failed in %3")
                       .arg(formatCount(successes), formatCount(errors), rangeInWords(m_options.range));
    // The p99 of a longer time cannot be had from those of its steps.
    if (m_options.range == ChartRange::Day && m_series.totals.latency99p.count() > 0)
        text += tr(", p99 latency %1").arg(formatLatency(m_series.totals.latency99p));
    text += tr(". %1").arg(coverageWords(coverage()));
    if (m_series.demoUntil)
        text += tr("; numbers before %1 are demo data").arg(formatMomentInFull(toDateTime(*m_series.demoUntil)));
    return text + tr(". The arrow keys read step by step.");
}

QSize ConnectorCharts::sizeHint() const
{
    return {520, 360};
}

QSize ConnectorCharts::minimumSizeHint() const
{
    const int line = QFontMetrics(captionFont(font())).height();
    return {260, 3 * (line + 40) + line};
}

void ConnectorCharts::relayout()
{
    m_layout = layoutCharts(size(), QFontMetrics(captionFont(font())));
    for (const Quantity quantity : quantities) {
        constexpr int overhang = PlotView::overhang;
        const QRect plot = m_layout.bands[bandOf(quantity)].plot.toRect();
        m_plots[bandOf(quantity)]->setGeometry(plot.adjusted(-overhang, -overhang, overhang, overhang));
    }
    m_crosshair->setGeometry(rect());
    m_crosshair->raise();
    m_crosshair->setLayout(m_layout, m_window);
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
}

bool ConnectorCharts::isDemo(qsizetype step) const
{
    return m_series.demoUntil && m_series.steps[step].start < *m_series.demoUntil;
}

void ConnectorCharts::setCurrent(std::optional<qsizetype> step)
{
    if (step == m_current)
        return;
    m_current = step;
    if (!step) {
        m_crosshair->hideReading();
        return;
    }
    m_crosshair->show({m_series.steps[*step], m_series.step, isDemo(*step)},
        {m_plots[0]->top(), m_plots[1]->top(), m_plots[2]->top()});
}

void ConnectorCharts::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    const bool inside = m_layout.plots().contains(position);
    setCurrent(inside ? stepAt(m_series, m_layout.timeAt(position.x(), m_window)) : std::nullopt);
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
    const qsizetype last = m_series.steps.size() - 1;
    std::optional<qsizetype> target;
    switch (event->key()) {
    case Qt::Key_Left:
        target = m_current ? *m_current - 1 : last;
        break;
    case Qt::Key_Right:
        target = m_current ? *m_current + 1 : last;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = last;
        break;
    case Qt::Key_Escape:
        if (m_current)
            break;
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_state != State::Series || last < 0)
        return;
    setCurrent(target ? std::optional(std::clamp<qsizetype>(*target, 0, last)) : std::nullopt);
    setAccessibleDescription(
        m_crosshair->reading() ? Crosshair::lines(*m_crosshair->reading()).join(QStringLiteral(", ")) : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ConnectorCharts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    paintGrid(painter);
    if (m_state == State::Series)
        paintDemo(painter);
    for (const Quantity quantity : quantities)
        paintBandLabels(painter, quantity);
    paintTimes(painter);
    if (m_state != State::Series)
        paintMessage(painter);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), palette());
}

void ConnectorCharts::paintGrid(QPainter &painter) const
{
    painter.setPen(QPen(hairline(palette()), 1));
    const QList<Timestamp> ticks =
        timeTicks(m_window, betweenTicks(m_window, m_layout.times.width(), painter.fontMetrics()));
    for (const ChartLayout::Band &band : m_layout.bands) {
        for (const double share : {0.0, 0.5, 1.0}) {
            const double y = std::round(band.plot.top() + share * band.plot.height()) + 0.5;
            painter.drawLine(QPointF(band.plot.left(), y), QPointF(band.plot.right(), y));
        }
        for (const Timestamp tick : ticks) {
            const double x = std::round(m_layout.xOf(tick, m_window)) + 0.5;
            painter.drawLine(QPointF(x, band.plot.top()), QPointF(x, band.plot.bottom()));
        }
    }
}

void ConnectorCharts::paintBandLabels(QPainter &painter, Quantity quantity) const
{
    const ChartLayout::Band &band = m_layout.bands[bandOf(quantity)];
    const double height = painter.fontMetrics().height();
    const QString step = formatSpan(m_state == State::Series ? m_series.step : std::chrono::seconds(300));
    const QString title = quantity == Quantity::Success  ? tr("Delivered per %1").arg(step)
                          : quantity == Quantity::Errors ? tr("Failed per %1").arg(step)
                                                         : tr("p99 latency per %1").arg(step);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(quantity, palette()));
    const QRectF key(band.title.left(), band.title.center().y() - 4, 8, 8);
    if (quantity == Quantity::Errors)
        painter.drawRect(key);
    else if (quantity == Quantity::Latency)
        painter.drawEllipse(key);
    else
        painter.drawRect(key.adjusted(-1, 3, 1, -3));
    painter.restore();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(band.title.adjusted(spacing::large, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);

    if (m_state != State::Series)
        return;
    painter.setPen(mutedText(palette()));
    const double top = m_plots[bandOf(quantity)]->top();
    const bool hasRoom = band.plot.height() >= 3 * height;
    for (const double share : {0.0, 0.5, 1.0}) {
        if (share == 0.5 && !hasRoom)
            continue;
        const double y = band.plot.bottom() - share * band.plot.height();
        const QRectF label(0, y - height / 2, band.plot.left() - spacing::tiny, height);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, axisLabel(top * share, quantity));
    }
}

void ConnectorCharts::paintTimes(QPainter &painter) const
{
    painter.setPen(mutedText(palette()));
    const auto every = betweenTicks(m_window, m_layout.times.width(), painter.fontMetrics());
    const double half = painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00"));
    for (const Timestamp tick : timeTicks(m_window, every)) {
        const double x = m_layout.xOf(tick, m_window);
        const QRectF label(x - half, m_layout.times.top(), 2 * half, m_layout.times.height());
        painter.drawText(label, Qt::AlignCenter, tickLabel(tick, m_window));
    }
}

void ConnectorCharts::paintDemo(QPainter &painter) const
{
    if (!m_series.demoUntil || *m_series.demoUntil <= m_window.begin)
        return;
    const double end = m_layout.xOf(std::min(*m_series.demoUntil, m_window.end), m_window);
    QColor hatch = mutedText(palette());
    hatch.setAlphaF(0.18F);
    for (const ChartLayout::Band &band : m_layout.bands) {
        QRectF covered = band.plot;
        covered.setRight(end);
        painter.fillRect(covered, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.setPen(mutedText(palette()));
    painter.drawText(m_layout.bands.front().title, Qt::AlignRight | Qt::AlignVCenter,
        tr("Hatched: demo data, until %1").arg(toDateTime(*m_series.demoUntil).toString(QStringLiteral("HH:mm"))));
}

void ConnectorCharts::paintMessage(QPainter &painter) const
{
    painter.save();
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    const QRectF area = m_layout.plots().adjusted(spacing::large, 0, -spacing::large, 0);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF text = painter.boundingRect(area, flags, m_message);
    painter.fillRect(text.adjusted(-spacing::medium, -spacing::small, spacing::medium, spacing::small),
        palette().color(QPalette::Window));
    painter.drawText(area, flags, m_message);
    painter.restore();
}

} // namespace touchstone::ui
