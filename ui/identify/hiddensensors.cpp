// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/hiddensensors.h"

#include "models/items/sensorlistmodel.h"
#include "ui/common/formats.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorrows.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

using items::SensorListModel;

namespace {
constexpr std::chrono::seconds ageing{10};
constexpr int nameWidth = 200;
constexpr int typeWidth = 170;
} // namespace

HiddenSensors::HiddenSensors(SensorListModel &sensors, QWidget *parent)
    : QWidget(parent)
    , m_sensors(sensors)
    , m_rows(new SensorRows(sensors, SensorRows::Choice::Hidden, this))
    , m_summary(makeTextLabel(this))
    , m_table(new QTableView(this))
{
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Devices that cannot be found by touch"));
    m_table->setColumnHidden(SensorListModel::ActColumn, true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->resizeSection(SensorListModel::NameColumn, nameWidth);
    m_table->horizontalHeader()->resizeSection(SensorListModel::TypeColumn, typeWidth);
    m_table->horizontalHeader()->setSectionResizeMode(SensorListModel::NoteColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::small);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false); // the tooltip has all of it
    m_table->setMinimumHeight(fontMetrics().height() * 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::tiny, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&sensors, signal, this, &HiddenSensors::summarize);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &HiddenSensors::summarize);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &HiddenSensors::summarize);
    connect(&m_ageing, &QTimer::timeout, &m_sensors, &SensorListModel::ageObstacles);
    summarize();
}

void HiddenSensors::summarize()
{
    const int hidden = m_rows->rowCount();
    const int all = m_sensors.rowCount();
    if (all == 0)
        m_summary->setText(tr("The project has no sensors yet."));
    else if (hidden == 0)
        m_summary->setText(tr("Every device of this project can be found by touch."));
    else
        m_summary->setText(
            tr("%1 of %2 devices cannot be found by touching them.").arg(formatCount(hidden), formatCount(all)));
    m_table->setVisible(hidden > 0);
}

void HiddenSensors::setFormats(const Formats &formats)
{
    m_rows->setFormats(formats);
}

QString HiddenSensors::summary() const
{
    return m_summary->text();
}

void HiddenSensors::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sensors.ageObstacles();
    m_ageing.start(ageing);
}

void HiddenSensors::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ageing.stop();
}

} // namespace touchstone::ui
