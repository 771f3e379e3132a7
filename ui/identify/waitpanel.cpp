// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/waitpanel.h"

#include "models/items/devicedirectory.h"
#include "models/items/sensorlistmodel.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorrows.h"
#include "ui/sensors/sensorwords.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone::ui {

using items::SensorListModel;

WaitPanel::WaitPanel(SensorListModel &sensors, const items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_sensors(sensors)
    , m_devices(devices)
    , m_rows(new SensorRows(sensors, SensorRows::Choice::All, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_wait(new QPushButton(this))
    , m_status(makeTextLabel(this))
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows->setSearch(text);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0, 0));
        updateButton();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &WaitPanel::wait);
    connect(m_list, &QListView::activated, this, &WaitPanel::wait);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WaitPanel::updateButton);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &WaitPanel::updateButton);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &WaitPanel::updateButton);
    connect(m_wait, &QPushButton::clicked, this, [this] { m_awaited ? stopWaiting() : wait(); });
    tell(tr("Choose the sensor that you look for, then touch what you think it is."));
    updateButton();
}

void WaitPanel::layOut()
{
    m_search->setPlaceholderText(tr("Find a sensor by name, type, label or id"));
    m_search->setAccessibleName(tr("Find a sensor"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_list->setModel(m_rows);
    m_list->setAccessibleName(tr("Sensors to wait for"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().height() * 2);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::small);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_wait);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::tiny, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addLayout(bar);
    column->addWidget(m_status);
    column->addWidget(m_list, 1);
}

void WaitPanel::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_rows->setFormats(formats);
}

QString WaitPanel::status() const
{
    return m_status->text();
}

QString WaitPanel::title(const DeviceName &device) const
{
    return titleOfSensor(device, m_devices.find(device));
}

void WaitPanel::choose(const DeviceName &device)
{
    const QModelIndex row = m_rows->indexOf(device);
    if (!row.isValid())
        return;
    m_list->setCurrentIndex(row);
    m_list->scrollTo(row);
}

void WaitPanel::wait()
{
    const std::optional<DeviceName> chosen = m_rows->deviceAt(m_list->currentIndex());
    if (!chosen)
        return;
    m_awaited = chosen;
    const QModelIndex source = m_sensors.indexOf(*chosen);
    const auto obstacle = TouchObstacle(source.data(SensorListModel::ObstacleRole).toInt());
    const QString doubt = obstacleWords(obstacle, source.data(SensorListModel::LastHeardRole).toDateTime(), m_formats);
    tell(tr("Waiting for %1 to be touched \u2026").arg(title(*chosen)) +
         (doubt.isEmpty() ? QString() : QLatin1Char(' ') + doubt));
    updateButton();
    Q_EMIT waitRequested();
}

void WaitPanel::stopWaiting()
{
    m_awaited.reset();
    tell(tr("No longer waiting."));
    updateButton();
}

void WaitPanel::touched(const DeviceName &device, Timestamp at)
{
    if (!m_awaited)
        return;
    const QString time = formatTimeWithSeconds(toDateTime(at).time(), m_formats);
    if (device == *m_awaited) {
        m_awaited.reset();
        tell(QStringLiteral("\u2714 ") + tr("%1 was touched at %2.").arg(title(device), time));
        updateButton();
    } else {
        tell(
            QStringLiteral("\u2718 ") +
            tr("Another one was touched at %1: %2. Still waiting for %3.").arg(time, title(device), title(*m_awaited)));
    }
}

void WaitPanel::listeningEnded()
{
    if (!m_awaited)
        return;
    tell(tr("%1 was not touched while the touches were listened for.").arg(title(*m_awaited)));
    m_awaited.reset();
    updateButton();
}

void WaitPanel::tell(const QString &text)
{
    m_status->setText(text);
    m_wait->setAccessibleDescription(text);
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WaitPanel::updateButton()
{
    m_wait->setText(m_awaited ? tr("Stop &waiting") : tr("&Wait for its touch"));
    m_wait->setEnabled(m_awaited || m_list->currentIndex().isValid());
}

} // namespace touchstone::ui
