// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace touchstone::ui {

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_toolbar(new ChartToolbar(this))
    , m_charts(new ConnectorCharts(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tiny);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_charts, 1);
    connect(m_toolbar, &ChartToolbar::optionsChanged, this, [this](const ChartOptions &options) {
        m_charts->setOptions(options);
        showCoverage();
    });
}

void ChartPanel::setLoading()
{
    m_charts->setLoading();
    showCoverage();
}

void ChartPanel::setEmpty(const QString &why)
{
    m_charts->setEmpty(why);
    showCoverage();
}

void ChartPanel::setSeries(const ConnectorSeries &series, Timestamp now)
{
    m_charts->setSeries(series, now);
    showCoverage();
}

void ChartPanel::setMarks(const QList<ChartMark> &marks)
{
    m_charts->setMarks(marks);
}

void ChartPanel::showCoverage()
{
    const bool known = m_charts->state() == ConnectorCharts::State::Series;
    m_toolbar->setCoverage(known ? coverageWords(m_charts->coverage()) : QString());
}

} // namespace touchstone::ui
