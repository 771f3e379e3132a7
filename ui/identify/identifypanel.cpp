// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/identifypanel.h"

#include "models/items/devicedirectory.h"
#include "models/items/touchmodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/identify/touchcard.h"
#include "ui/identify/touchrows.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>

namespace touchstone::ui {

using items::TouchModel;

namespace {
constexpr std::chrono::milliseconds tickLength{200};
} // namespace

IdentifyPanel::IdentifyPanel(TouchModel &touches, const items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_touches(touches)
    , m_devices(devices)
    , m_ticks(new QTimer(this))
    , m_button(new QPushButton(this))
    , m_hint(new QLabel(this))
    , m_countdown(new QLabel(this))
    , m_empty(new EmptyState(this))
    , m_found(new QWidget(this))
    , m_card(new TouchCard(this))
    , m_historyTitle(new QLabel(tr("Former touches"), this))
    , m_history(new QListView(this))
    , m_stack(new QStackedLayout)
{
    layOut();
    auto *rows = new TouchRows(this);
    rows->setSourceModel(&touches);
    m_history->setModel(rows);
    connect(m_history->selectionModel(), &QItemSelectionModel::currentChanged, this, &IdentifyPanel::showRow);
    connect(m_button, &QPushButton::clicked, this, &IdentifyPanel::toggle);
    connect(m_ticks, &QTimer::timeout, this, &IdentifyPanel::tick);
    connect(&touches, &TouchModel::touched, this, &IdentifyPanel::touched);
    connect(&touches, &TouchModel::listeningChanged, this, &IdentifyPanel::listeningChanged);
    connect(&touches, &QAbstractItemModel::modelReset, this, &IdentifyPanel::updateState);
    connect(&touches, &QAbstractItemModel::dataChanged, this, [this] { showRow(m_history->currentIndex()); });
    listeningChanged(touches.isListening());
}

void IdentifyPanel::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::small);
    bar->addWidget(m_button);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_countdown);
    m_countdown->setFont(titleFont(font()));
    m_countdown->setAccessibleName(tr("Time left"));
    m_hint->setWordWrap(true);

    auto *column = new QVBoxLayout(m_found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addWidget(m_card);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history, 1);
    m_historyTitle->setFont(captionFont(font()));
    m_historyTitle->setBuddy(m_history);
    m_history->setAccessibleName(tr("Former touches"));
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setUniformItemSizes(true);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setMinimumHeight(fontMetrics().height() * 2);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_found);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::small);
    whole->setSpacing(spacing::small);
    whole->addLayout(bar);
    whole->addLayout(m_stack, 1);
}

IdentifyPanel::State IdentifyPanel::state() const
{
    if (m_stack->currentWidget() == m_found)
        return State::Found;
    return m_touches.isListening() ? State::Listening : State::Idle;
}

void IdentifyPanel::start()
{
    m_deadline = QDeadlineTimer(m_listeningTime);
    m_touches.setListening(true);
    tick();
}

void IdentifyPanel::stop()
{
    m_touches.setListening(false);
}

void IdentifyPanel::toggle()
{
    if (m_touches.isListening())
        stop();
    else
        start();
}

void IdentifyPanel::tick()
{
    if (!m_touches.isListening())
        return;
    if (m_deadline.hasExpired()) {
        stop();
        return;
    }
    m_countdown->setText(formatCountdown(std::chrono::milliseconds(m_deadline.remainingTime())));
}

void IdentifyPanel::listeningChanged(bool listening)
{
    if (listening) {
        if (m_deadline.hasExpired())
            m_deadline = QDeadlineTimer(m_listeningTime);
        m_ticks->start(tickLength);
    } else {
        m_ticks->stop();
    }
    m_button->setText(listening ? tr("Stop") : tr("Start"));
    m_button->setIcon(icon(listening ? QStringLiteral("pause") : QStringLiteral("identify")));
    m_button->setToolTip(listening ? tr("Stop listening for touches (Ctrl+I)") : tr("Listen for touches (Ctrl+I)"));
    m_button->setAccessibleName(listening ? tr("Stop identifying") : tr("Start identifying a sensor"));
    m_countdown->setVisible(listening);
    updateState();
    tick();
}

void IdentifyPanel::touched(const DeviceName &device, Timestamp at)
{
    m_deadline = QDeadlineTimer(m_listeningTime);
    m_card->setTouch(device, m_devices.find(device), toDateTime(at));
    m_stack->setCurrentWidget(m_found);
    m_history->setCurrentIndex(m_history->model()->index(0, 0));
    m_history->scrollToTop();
    m_card->flash();
    updateState();
}

void IdentifyPanel::showRow(const QModelIndex &row)
{
    const std::optional<DeviceName> device = DeviceName::parse(row.data(TouchModel::DevicePathRole).toString());
    if (device)
        m_card->setTouch(*device, m_devices.find(*device), row.data(TouchModel::TimestampRole).toDateTime());
}

void IdentifyPanel::updateState()
{
    const bool listening = m_touches.isListening();
    if (m_touches.rowCount() > 0) {
        m_hint->setText(listening ? tr("Touch the next sensor …") : tr("Stopped. Start again to find another one."));
        m_stack->setCurrentWidget(m_found);
        return;
    }
    if (listening) {
        m_hint->setText(tr("Touch a sensor …"));
        m_empty->setContent(QStringLiteral("touch"), tr("Touch a sensor now"),
            tr("Press the middle of the sensor for a moment. Its name appears here."));
    } else {
        m_hint->setText(tr("Which sensor is this?"));
        m_empty->setContent(QStringLiteral("identify"), tr("Find out which sensor you hold"),
            tr("Press Start or Ctrl+I, then touch the sensor. Its name, type and labels appear here."));
    }
    m_stack->setCurrentWidget(m_empty);
}

void IdentifyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_countdown->setFont(titleFont(font()));
    m_historyTitle->setFont(captionFont(font()));
}

} // namespace touchstone::ui
