// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/seriestable.h"
#include "ui/charts/seriestablemodel.h"
#include "ui/common/messagebar.h"
#include "ui/common/theme.h"

#include <QFileDialog>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone::ui {

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_toolbar(new ChartToolbar(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_charts(new ConnectorCharts(m_stack))
    , m_table(new SeriesTable(m_stack))
    , m_rows(new SeriesTableModel(this))
{
    m_table->setModel(m_rows);
    m_messages->hide();
    m_stack->addWidget(m_charts);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tiny);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    connect(m_toolbar, &ChartToolbar::optionsChanged, this, [this](const ChartOptions &options) {
        m_charts->setOptions(options);
        refresh();
    });
    connect(m_toolbar, &ChartToolbar::tableRequested, this, &ChartPanel::showTable);
    connect(m_toolbar, &ChartToolbar::exportRequested, this, &ChartPanel::chooseFile);
    connect(m_charts, &ConnectorCharts::windowChanged, this, [this] {
        refreshTable();
        tellSpan();
    });
    refresh();
}

void ChartPanel::setLoading()
{
    m_charts->setLoading();
    refresh();
}

void ChartPanel::setEmpty(const QString &why)
{
    m_charts->setEmpty(why);
    refresh();
}

void ChartPanel::setSeries(const ConnectorSeries &series, Timestamp now, const ConnectorSeries &fine)
{
    m_charts->setSeries(series, now, fine);
    refresh();
}

void ChartPanel::setFormats(const Formats &formats)
{
    m_charts->setFormats(formats);
    m_rows->setFormats(formats);
}

void ChartPanel::setMarks(const QList<ChartMark> &marks)
{
    m_charts->setMarks(marks);
    refreshTable();
}

void ChartPanel::refresh()
{
    const bool known = m_charts->state() == ConnectorCharts::State::Series;
    m_toolbar->setCoverage(known ? coverageWords(m_charts->coverage()) : QString());
    m_toolbar->exportButton()->setEnabled(known);
    m_toolbar->tableSwitch()->setEnabled(known);
    if (!known)
        m_stack->setCurrentWidget(m_charts); // they say why there is nothing
    else
        showTable(m_toolbar->tableSwitch()->isChecked());
    refreshTable();
    tellSpan();
}

bool ChartPanel::isCloseUp() const
{
    constexpr std::chrono::hours coarse{2}; // 24 steps of five minutes
    return m_charts->window().length() <= coarse;
}

bool ChartPanel::isWide() const
{
    return m_charts->window().length() > std::chrono::hours(24);
}

void ChartPanel::tellSpan()
{
    if (std::exchange(m_toldCloseUp, isCloseUp()) != isCloseUp())
        Q_EMIT closeUpChanged();
    if (std::exchange(m_toldWide, isWide()) != isWide())
        Q_EMIT wideChanged();
}

void ChartPanel::showTable(bool table)
{
    if (table)
        m_stack->setCurrentWidget(m_table);
    else
        m_stack->setCurrentWidget(m_charts);
    refreshTable();
}

void ChartPanel::refreshTable()
{
    if (m_stack->currentWidget() == m_table)
        m_rows->setSeries(m_charts->series(), m_charts->marks(), m_charts->window());
}

void ChartPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save what is seen"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Numbers (*.csv)"), tr("Picture (*.png)"), tr("Drawing (*.svg)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::exportTo);
    dialog->open();
}

void ChartPanel::exportTo(const QString &file)
{
    const Result<ChartFormat> format = formatOfFile(file);
    if (!format) {
        m_messages->tell(MessageBar::Tone::Problem, tr("Nothing was written. %1.").arg(format.failure().message));
        return;
    }
    auto *writing = new ChartExport(*m_charts, file, *format, this);
    connect(writing, &ChartExport::finished, this, [this](bool written, const QString &sentence) {
        m_messages->tell(written ? MessageBar::Tone::Success : MessageBar::Tone::Problem, sentence);
    });
}

} // namespace touchstone::ui
