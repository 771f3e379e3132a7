// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttoolbar.h"

#include "ui/charts/segmentedchoice.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace touchstone::ui {

ChartToolbar::ChartToolbar(QWidget *parent)
    : QWidget(parent)
    , m_ranges(new SegmentedChoice(this))
    , m_split(makeSwitch(tr("Split"),
          tr("Deliveries and failures in plots of their own, instead of one upon the other"), &ChartOptions::split))
    , m_log(makeSwitch(tr("Log"), tr("Logarithmic scale for latencies"), &ChartOptions::logLatency))
    , m_table(makeButton(tr("Table"), tr("The same numbers as a table, to be read and copied")))
    , m_export(makeButton(tr("Export\u2026"), tr("Save what is seen as CSV, PNG or SVG")))
    , m_coverage(new ElidedLabel(this))
{
    m_ranges->setAccessibleName(tr("How far back the charts look"));
    for (const ChartRange range : chartRanges)
        m_ranges->add(int(range), rangeName(range), tr("Show %1").arg(rangeInWords(range)));
    m_coverage->setTextFormat(Qt::PlainText);
    m_coverage->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_coverage->setToolTip(tr("How much of the time above the cloud has numbers for; the rest is a gap"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_ranges);
    layout->addWidget(m_split);
    layout->addWidget(m_log);
    layout->addWidget(m_table);
    layout->addWidget(m_export);
    layout->addWidget(m_coverage, 1);
    connect(m_ranges, &SegmentedChoice::chosen, this, [this](int range) {
        m_options.range = ChartRange(range);
        Q_EMIT optionsChanged(m_options);
    });
    m_table->setCheckable(true);
    connect(m_table, &QToolButton::clicked, this, &ChartToolbar::tableRequested);
    connect(m_export, &QToolButton::clicked, this, &ChartToolbar::exportRequested);
    setOptions({});
    restyle();
}

void ChartToolbar::setOptions(const ChartOptions &options)
{
    m_options = options;
    m_ranges->setValue(int(options.range));
    m_split->setChecked(options.split);
    m_log->setChecked(options.logLatency);
}

QToolButton *ChartToolbar::makeButton(const QString &text, const QString &description)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(description);
    button->setToolTip(description);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *ChartToolbar::makeSwitch(const QString &text, const QString &description, bool ChartOptions::*option)
{
    QToolButton *button = makeButton(text, description);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, option](bool on) {
        m_options.*option = on;
        Q_EMIT optionsChanged(m_options);
    });
    return button;
}

void ChartToolbar::setCoverage(const QString &words)
{
    m_coverage->setText(words);
}

QString ChartToolbar::coverage() const
{
    return m_coverage->text();
}

void ChartToolbar::restyle()
{
    // All of it beside a list and above docks: half a window of 1280 is narrow.
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setFont(captionFont(font()));
    m_coverage->setFont(captionFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    m_coverage->setPalette(muted);
}

void ChartToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace touchstone::ui
