// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/eventpicker.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"
#include "ui/editor/eventtypemodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>

namespace touchstone::ui {

using namespace std::chrono_literals;

EventPicker::EventPicker(const items::EventRates &rates, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_rates(rates)
    , m_clock(clock)
    , m_model(new EventTypeModel(rates, clock, this))
    , m_all(new QRadioButton(tr("&All events, also of types that come later"), this))
    , m_some(new QRadioButton(tr("&Only those that are checked:"), this))
    , m_list(new QTreeView(this))
    , m_rate(new QLabel(this))
{
    setFocusProxy(m_list);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Events to forward"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(EventTypeModel::TypeColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(EventTypeModel::RateColumn, QHeaderView::ResizeToContents);
    m_rate->setTextFormat(Qt::PlainText);
    m_rate->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_list, 1);
    column->addWidget(m_rate);
    m_refresh.setInterval(2s);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_model->refreshRates();
        update();
    });
    connect(m_model, &EventTypeModel::chosenChanged, this, [this] {
        update();
        Q_EMIT eventsChanged();
    });
    connect(m_all, &QRadioButton::toggled, this, [this] {
        update();
        Q_EMIT eventsChanged();
    });
    setEvents({});
}

void EventPicker::setEvents(const QList<EventType> &events)
{
    (events.isEmpty() ? m_all : m_some)->setChecked(true);
    m_model->setChosen(events);
}

QList<EventType> EventPicker::events() const
{
    return m_all->isChecked() ? QList<EventType>() : m_model->chosen();
}

QString EventPicker::problem() const
{
    return m_some->isChecked() && m_model->chosen().isEmpty()
               ? tr("Check at least one kind of event, or forward all. To forward nothing, disable the connector.")
               : QString();
}

void EventPicker::setReadOnly(bool readOnly)
{
    m_all->setEnabled(!readOnly);
    m_some->setEnabled(!readOnly);
    m_model->setReadOnly(readOnly);
}

QString EventPicker::rateWords() const
{
    const Timestamp now = m_clock.now();
    const std::chrono::seconds measured = m_rates.measured(now);
    if (measured.count() == 0)
        return tr("How many events this comes to is not known yet: none has been heard live.");
    double perHour = 0;
    if (m_all->isChecked()) {
        perHour = m_rates.perHourOfAll(now);
    } else {
        for (const EventType &type : m_model->chosen())
            perHour += m_rates.perHour(type, now);
    }
    return tr("About %1 events per hour would be forwarded, going by the last %2 of live events.")
        .arg(formatCount(qint64(std::llround(perHour))), formatSpan(measured));
}

void EventPicker::update()
{
    m_list->setEnabled(m_some->isChecked());
    m_rate->setText(rateWords());
}

void EventPicker::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresh.start();
    update();
}

void EventPicker::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_refresh.stop();
}

} // namespace touchstone::ui
