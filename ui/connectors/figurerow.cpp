// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/figurerow.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/figurecard.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace touchstone::ui {

FigureRow::FigureRow(QWidget *parent)
    : QWidget(parent)
    , m_delivered(new FigureCard(tr("delivered, 24 h"), this))
    , m_failed(new FigureCard(tr("failed, 24 h"), this))
    , m_latency(new FigureCard(tr("p99, 24 h"), this))
    , m_coverage(new QLabel(this))
{
    m_delivered->setToolTip(tr("Deliveries that the endpoint acknowledged"));
    m_failed->setToolTip(tr("Attempts that were not acknowledged; each repetition counts"));
    m_latency->setToolTip(tr("99 of 100 deliveries were answered within this time"));
    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::small);
    for (FigureCard *card : {m_delivered, m_failed, m_latency})
        cards->addWidget(card, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addLayout(cards);
    column->addWidget(m_coverage);
    m_coverage->setObjectName(QStringLiteral("coverage"));
    m_coverage->setTextFormat(Qt::PlainText);
    m_coverage->setWordWrap(true);
    m_coverage->setToolTip(tr("How much of the last 24 hours the totals are made of"));
    restyle();
}

void FigureRow::setRow(const items::ConnectorRow &row, Timestamp now, const Formats &formats)
{
    const QString unknown = QStringLiteral("\u2013");
    const std::optional<ConnectorMetrics> totals = totalsOf(row);
    const bool hasLatency = totals && totals->latency99p.count() > 0;
    m_delivered->setFigure(totals ? formatCount(totals->successCount) : unknown);
    m_failed->setFigure(totals ? formatCount(totals->errorCount) : unknown);
    // Percentiles cannot be merged: of a day that is put together there is none, but that of the newest window.
    m_latency->setCaption(row.day ? tr("p99, %1").arg(formatSpan(row.day->window)) : tr("p99, 24 h"));
    m_latency->setFigure(hasLatency ? formatLatency(totals->latency99p) : unknown);
    const QString words = coverageWords(row, now, formats);
    if (m_coverage->text() != words)
        m_coverage->setText(words);
}

QString FigureRow::coverage() const
{
    return m_coverage->text();
}

void FigureRow::restyle()
{
    m_coverage->setFont(captionFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    m_coverage->setPalette(muted);
}

void FigureRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace touchstone::ui
