// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/comparedialog.h"

#include "models/domain/connectortitle.h"
#include "ui/charts/comparechart.h"
#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace touchstone::ui {

CompareDialog::CompareDialog(
    const items::ConnectorListModel &model, const QList<ConnectorName> &connectors, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_connectors(connectors)
    , m_quantity(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_steps(new QLabel(this))
    , m_chart(new CompareChart(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare connectors"));
    m_quantity->addItem(tr("p99 latency"), int(Quantity::Latency));
    m_quantity->addItem(tr("p50 latency"), int(Quantity::Median));
    m_quantity->addItem(tr("Error rate"), int(Quantity::Rate));
    m_quantity->addItem(tr("Delivered"), int(Quantity::Success));
    m_quantity->addItem(tr("Failed"), int(Quantity::Errors));
    m_quantity->setAccessibleName(tr("What is compared"));
    for (const ChartRange range : chartRanges)
        m_range->addItem(rangeName(range), int(range));
    m_range->setCurrentIndex(m_range->findData(int(ChartRange::Day)));
    m_range->setAccessibleName(tr("Range of time"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::small);
    choices->addWidget(m_quantity);
    choices->addWidget(m_steps);
    choices->addWidget(m_range);
    choices->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::medium);
    column->addLayout(choices);
    column->addWidget(m_chart, 1);
    resize(760, 480);
    connect(m_quantity, &QComboBox::currentIndexChanged, this,
        [this] { m_chart->setQuantity(Quantity(m_quantity->currentData().toInt())); });
    connect(m_range, &QComboBox::currentIndexChanged, this,
        [this] { m_chart->setRange(ChartRange(m_range->currentData().toInt())); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CompareDialog::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CompareDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CompareDialog::refresh);
    refresh();
}

void CompareDialog::setFormats(const Formats &formats)
{
    m_chart->setFormats(formats);
}

void CompareDialog::refresh()
{
    QList<CompareChart::Line> lines;
    std::chrono::seconds window{0}; // of those that are put together from samples
    for (const ConnectorName &name : std::as_const(m_connectors)) {
        if (const std::optional<items::ConnectorRow> row = m_model.row(name)) {
            lines.append({titleOf(row->connector), row->series.value_or(ConnectorSeries{})});
            window = std::max(window, lines.last().series.window);
        }
    }
    m_steps->setText(window > std::chrono::seconds(0) ? tr("of the %1 before, over").arg(formatSpan(window))
                                                      : tr("in steps of 5 min, over"));
    m_chart->setLines(lines, m_model.clock().now());
}

} // namespace touchstone::ui
