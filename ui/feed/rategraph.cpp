// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/rategraph.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace touchstone::ui {

using items::RateHistory;

namespace {

constexpr int graphWidth = RateHistory::seconds; // a pixel for each second

} // namespace

RateGraph::RateGraph(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setHistory({});
}

void RateGraph::setHistory(const RateHistory &history)
{
    m_history = history;
    const QString words = tr("%1 events in the last second, at most %2 in one of the last minute")
                              .arg(formatCount(history.latest()), formatCount(history.most()));
    setToolTip(words);
    setAccessibleName(tr("Events per second"));
    setAccessibleDescription(words);
    update();
}

QString RateGraph::text() const
{
    return tr("%1/s").arg(formatCount(m_history.latest()));
}

QSize RateGraph::sizeHint() const
{
    const int number = fontMetrics().horizontalAdvance(tr("%1/s").arg(formatCount(100'000)));
    return {graphWidth + spacing::tiny + number, fontMetrics().height() + spacing::tiny};
}

void RateGraph::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, height() - 1, graphWidth - 1, height() - 1);
    const qint64 most = std::max<qint64>(1, m_history.most());
    const int room = height() - 3;
    const QList<qint64> counts = m_history.perSecond();
    for (int second = 0; second < counts.size(); ++second) {
        if (counts[second] == 0)
            continue;
        const int tall = std::max(1, int(double(counts[second]) / double(most) * room));
        painter.fillRect(second, height() - 1 - tall, 1, tall, latencyColour(palette()));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(graphWidth + spacing::tiny, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, text());
}

} // namespace touchstone::ui
