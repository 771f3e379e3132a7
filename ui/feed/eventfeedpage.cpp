// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventfeedpage.h"

#include "models/items/eventfeedmodel.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/feed/eventdetail.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

constexpr std::chrono::seconds rateStep{1};

QToolButton *barButton(const QString &drawing, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(text);
    return button;
}

} // namespace

EventFeedPage::EventFeedPage(EventFeedModel &feed, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_rows(new EventRows(feed, this))
    , m_filter(new QLineEdit(this))
    , m_rate(new QLabel(this))
    , m_newest(barButton(QStringLiteral("tobottom"), tr("Newest"), this))
    , m_pause(barButton(QStringLiteral("pause"), tr("Pause"), this))
    , m_clear(barButton(QStringLiteral("clear"), tr("Clear"), this))
    , m_table(new EventTable(this))
    , m_detail(new EventDetail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_accounts(new ElidedLabel(this))
{
    setUpTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::tiny);
    column->setSpacing(spacing::tiny);
    column->addWidget(makeBar());
    column->addLayout(m_stack, 1);
    column->addWidget(m_accounts);
    m_accounts->setFont(captionFont(font()));
    m_accounts->setAccessibleName(tr("Account of the events"));

    connect(&feed, &EventFeedModel::countsChanged, this, &EventFeedPage::updateCounts);
    connect(&feed, &EventFeedModel::pausedChanged, this, &EventFeedPage::updatePause);
    auto *ticks = new QTimer(this);
    connect(ticks, &QTimer::timeout, this, &EventFeedPage::updateRate);
    ticks->start(rateStep);
    m_rateSince.start();
    m_receivedBefore = feed.counts().received;
    updatePause();
    updateCounts();
}

QWidget *EventFeedPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_filter->setPlaceholderText(tr("Filter by sensor, type or value"));
    m_filter->setAccessibleName(tr("Filter the live events"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(360);
    m_rate->setAccessibleName(tr("Events per second"));
    m_rate->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("30,000/s")));
    m_rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_newest->setToolTip(tr("Go to the newest event and follow (End)"));
    m_newest->hide();
    m_pause->setCheckable(true);
    m_clear->setToolTip(tr("Empty the list; the counts stay"));
    row->addWidget(m_filter, 1);
    row->addStretch(0);
    row->addWidget(m_rate);
    row->addWidget(m_newest);
    row->addWidget(m_pause);
    row->addWidget(m_clear);
    connect(m_filter, &QLineEdit::textChanged, this, &EventFeedPage::filter);
    connect(m_newest, &QToolButton::clicked, m_table, &EventTable::followNewest);
    connect(m_pause, &QToolButton::clicked, this, [this](bool checked) { m_feed.setPaused(checked); });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_feed.clear(); });
    return bar;
}

void EventFeedPage::setUpTable()
{
    m_table->setModel(m_rows);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_detail->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EventFeedPage::showCurrent);
    connect(m_table, &EventTable::pauseToggled, this, &EventFeedPage::togglePause);
    connect(m_table, &EventTable::followingChanged, this, [this](bool following) { m_newest->setVisible(!following); });
    connect(m_detail, &EventDetail::closeRequested, this, [this] {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        m_detail->hide();
        m_table->setFocus();
    });
}

void EventFeedPage::setListeningSince(const QDateTime &since)
{
    if (since == m_since)
        return;
    m_since = since;
    updateCounts();
}

QString EventFeedPage::accounts() const
{
    return m_accounts->text();
}

void EventFeedPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EventFeedPage::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void EventFeedPage::togglePause()
{
    m_feed.setPaused(!m_feed.isPaused());
}

void EventFeedPage::filter(const QString &text)
{
    m_rows->setFilter(text);
    updateCounts();
    m_table->followNewest();
}

void EventFeedPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return; // the chosen event left the list; what is shown of it stays until closed
    const QString sensor = current.siblingAtColumn(EventFeedModel::SensorColumn).data().toString();
    const QString type = current.siblingAtColumn(EventFeedModel::TypeColumn).data().toString();
    m_detail->setEvent(tr("%1 – %2").arg(sensor, type), current.data(EventFeedModel::JsonRole).toString());
    m_detail->show();
}

void EventFeedPage::setOnlyProject(const QString &title)
{
    m_onlyProject = title;
    updateCounts();
}

void EventFeedPage::updateCounts()
{
    const EventFeedModel::Counts &counts = m_feed.counts();
    QStringList parts;
    if (!m_onlyProject.isEmpty())
        parts << tr("Events of %1 alone").arg(m_onlyProject);
    parts << (m_since.isValid() ? tr("Listening since %1").arg(m_since.toString(QStringLiteral("HH:mm:ss")))
                                : tr("Not listening"));
    parts << tr("received %1").arg(formatCount(counts.received)) << tr("shown %1").arg(formatCount(counts.shown));
    if (m_rows->isFiltered())
        parts << tr("matching %1").arg(formatCount(m_rows->rowCount()));
    if (counts.waiting > 0)
        parts << tr("waiting %1").arg(formatCount(counts.waiting));
    parts << tr("repeated %1").arg(formatCount(counts.repeated)) << tr("dropped %1").arg(formatCount(counts.dropped));
    m_accounts->setText(parts.join(QStringLiteral("  ·  ")));
    m_accounts->setToolTip(tr("Every event that was received is in the list, waits for the end of the pause, came "
                              "twice or was dropped to make room."));
    if (m_feed.isPaused())
        updatePause();
    updateEmptyState();
}

void EventFeedPage::updatePause()
{
    const bool paused = m_feed.isPaused();
    m_pause->setChecked(paused);
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    const QString text = paused ? tr("Resume (%1 waiting)").arg(formatCount(m_feed.counts().waiting)) : tr("Pause");
    m_pause->setText(text);
    m_pause->setAccessibleName(text);
    m_pause->setToolTip(paused ? tr("Show what has been waiting (Space)")
                               : tr("Hold the list still; events go on being counted and kept (Space)"));
}

void EventFeedPage::updateEmptyState()
{
    if (m_rows->rowCount() > 0) {
        m_stack->setCurrentWidget(m_splitter);
        return;
    }
    if (m_rows->isFiltered() && m_feed.rowCount() > 0)
        m_empty->setContent(QStringLiteral("search"), tr("No event matches"), tr("Change or clear the filter above."));
    else if (m_feed.isPaused())
        m_empty->setContent(QStringLiteral("pause"), tr("Paused"), tr("Events wait until you resume."));
    else if (m_since.isValid())
        m_empty->setContent(QStringLiteral("events"), tr("Listening"),
            tr("Touch a sensor, or publish an event from the emulator, and it appears here at once."));
    else
        m_empty->setContent(QStringLiteral("disconnected"), tr("Not listening"),
            tr("Events appear here as soon as the stream is live again. The badge at the top says how it stands."));
    m_stack->setCurrentWidget(m_empty);
}

void EventFeedPage::updateRate()
{
    const double seconds = double(std::max<qint64>(1, m_rateSince.restart())) / 1000;
    const qint64 received = m_feed.counts().received;
    const qint64 perSecond = std::llround(double(received - m_receivedBefore) / seconds);
    m_receivedBefore = received;
    m_rate->setText(tr("%1/s").arg(formatCount(perSecond)));
}

void EventFeedPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_accounts->setFont(captionFont(font()));
}

} // namespace touchstone::ui
