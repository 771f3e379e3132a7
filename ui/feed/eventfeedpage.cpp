// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventfeedpage.h"

#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/savedfilterbutton.h"
#include "ui/common/theme.h"
#include "ui/feed/eventactions.h"
#include "ui/feed/eventcolumns.h"
#include "ui/feed/eventdetail.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/feedfiles.h"
#include "ui/feed/feedfilterfield.h"
#include "ui/feed/feedfiltermenu.h"
#include "ui/feed/feedmenu.h"
#include "ui/feed/feednotice.h"
#include "ui/feed/rategraph.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

constexpr std::chrono::seconds rateStep{1};
constexpr int lettersForWords = 110; // of the page's width
/// From here on most of what comes is filtered away unread, and asking the cloud for less saves both sides work.
constexpr double muchPerSecond = 2'000;

QToolButton *barButton(const QString &drawing, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(text);
    return button;
}

QString typeWords(const QList<EventType> &types)
{
    QStringList words;
    for (const EventType &type : types)
        words.append(eventTypeWord(type));
    return words.join(QStringLiteral(", "));
}

} // namespace

EventFeedPage::EventFeedPage(EventFeedModel &feed, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_rows(new EventRows(feed, this))
    , m_filter(new FeedFilterField(feed.directory(), this))
    , m_saved(new SavedFilterButton(this))
    , m_choose(new MenuButton(QStringLiteral("filter"), tr("Filter by type, sensor or label"), this))
    , m_more(new MenuButton(QStringLiteral("columns"), tr("Columns, marks and files"), this))
    , m_rate(new RateGraph(this))
    , m_newest(barButton(QStringLiteral("tobottom"), tr("Newest"), this))
    , m_pause(barButton(QStringLiteral("pause"), tr("Pause"), this))
    , m_clear(barButton(QStringLiteral("clear"), tr("Clear"), this))
    , m_table(new EventTable(this))
    , m_actions(new EventActions(*m_rows, *m_table, *m_filter, this))
    , m_detail(new EventDetail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_files(new FeedFiles(feed, *m_rows, *m_table, this))
    , m_offer(new FeedNotice(tr("Rate of the events"), QStringLiteral("signal"), this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_problem(new ElidedLabel(this))
    , m_accounts(new ElidedLabel(this))
{
    setUpTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::tiny);
    column->setSpacing(spacing::tiny);
    column->addWidget(makeBar());
    for (QWidget *line : {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_offer),
             static_cast<QWidget *>(m_files->recordNotice()), static_cast<QWidget *>(m_files->openNotice())})
        column->addWidget(line);
    column->addLayout(m_stack, 1);
    column->addWidget(m_accounts);
    m_problem->setAccessibleName(tr("What is wrong with the filter"));
    m_problem->hide();
    m_accounts->setFont(captionFont(font()));
    m_accounts->setAccessibleName(tr("Account of the events"));
    setUpMenus();

    connect(&feed, &EventFeedModel::countsChanged, this, &EventFeedPage::updateCounts);
    connect(&feed, &EventFeedModel::pausedChanged, this, &EventFeedPage::updatePause);
    connect(m_rows, &EventRows::modelAboutToBeReset, this, &EventFeedPage::notePlace);
    connect(m_rows, &EventRows::modelReset, this, [this] { restorePlace(m_top < 0); });
    connect(m_rows, &EventRows::searchEnded, this, [this] { // the place may be among the older rows
        restorePlace(m_top < 0 && m_table->isFollowing());
        m_top = -1;
        updateCounts();
    });
    connect(m_files, &FeedFiles::noticed, this, &EventFeedPage::noticed);
    connect(m_actions, &EventActions::noticed, this, &EventFeedPage::noticed);
    connect(m_files, &FeedFiles::shownFeedChanged, this, [this] {
        m_wished = -1;
        m_pause->setEnabled(!m_files->showsRecording());
        m_clear->setEnabled(!m_files->showsRecording());
        updateCounts();
        m_table->followNewest();
    });
    connect(m_offer, &FeedNotice::actionRequested, this, &EventFeedPage::offerAction);
    auto *ticks = new QTimer(this);
    connect(ticks, &QTimer::timeout, this, &EventFeedPage::updateRate);
    ticks->start(rateStep);
    m_running.start();
    updateRate();
    updatePause();
    updateCounts();
}

EventFeedPage::~EventFeedPage() = default;

QWidget *EventFeedPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_filter->setMaximumWidth(420);
    m_newest->setToolTip(tr("Go to the newest event and follow (End)"));
    m_newest->hide();
    m_pause->setCheckable(true);
    m_clear->setToolTip(tr("Empty the list; the counts stay"));
    row->addWidget(m_filter, 1);
    row->addWidget(m_choose);
    row->addWidget(m_saved);
    row->addWidget(m_more);
    row->addStretch(0);
    row->addWidget(m_rate);
    row->addWidget(m_newest);
    row->addWidget(m_pause);
    row->addWidget(m_clear);
    connect(m_filter, &FeedFilterField::filterChanged, this, &EventFeedPage::filter);
    connect(m_filter, &FeedFilterField::problemChanged, this, [this](const QString &problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
    connect(m_filter, &QLineEdit::textChanged, this,
        [this] { m_saved->setCurrent(m_filter->isValid() ? m_filter->text() : QString()); });
    connect(m_saved, &SavedFilterButton::chosen, this, &EventFeedPage::setFilter);
    connect(m_saved, &SavedFilterButton::helpRequested, m_filter, &FeedFilterField::showHelp);
    connect(m_saved, &SavedFilterButton::filtersChanged, this, [this] {
        m_settings.filters = m_saved->filters();
        Q_EMIT settingsChanged();
    });
    connect(m_newest, &QToolButton::clicked, m_table, &EventTable::followNewest);
    connect(m_pause, &QToolButton::clicked, this, [this](bool checked) { m_feed.setPaused(checked); });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_feed.clear(); });
    return bar;
}

void EventFeedPage::setUpMenus()
{
    m_choose->setDropMenu(new FeedFilterMenu(m_feed.directory(), *m_filter, this));
    auto *menu = new FeedMenu(
        m_feed,
        [this] {
            return FeedMenu::State{m_settings, m_filter->isValid() ? m_filter->text().trimmed() : QString(),
                m_files->isRecording(), m_files->showsRecording(), m_rows->rowCount() > 0, int(m_feed.capacity())};
        },
        this);
    m_more->setDropMenu(menu);
    connect(menu, &FeedMenu::settingsChosen, this, [this](const FeedSettings &settings) {
        setSettings(settings);
        Q_EMIT settingsChanged();
    });
    connect(menu, &FeedMenu::keptChosen, this, &EventFeedPage::keptRequested);
    connect(menu, &FeedMenu::recordRequested, m_files, &FeedFiles::askToRecord);
    connect(menu, &FeedMenu::stopRecordingRequested, m_files, &FeedFiles::stopRecording);
    connect(menu, &FeedMenu::exportRequested, m_files, &FeedFiles::askToExport);
    connect(menu, &FeedMenu::openRequested, m_files, &FeedFiles::askToOpen);
    connect(menu, &FeedMenu::closeRecordingRequested, m_files, &FeedFiles::closeRecording);
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
        m_wished = -1;
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        m_detail->hide();
        m_table->setFocus();
    });
}

FeedSettings EventFeedPage::settings() const
{
    return m_settings;
}

void EventFeedPage::setSettings(const FeedSettings &settings)
{
    m_settings = settings;
    m_table->setColumns(EventColumns::fromKeys(settings.columns));
    m_rows->setRelativeTimes(settings.hasRelativeTimes);
    m_rows->setMarks(MarkRules(settings.marks));
    m_saved->setFilters(settings.filters, settings.unreadable);
}

void EventFeedPage::setKept(int events)
{
    m_feed.setCapacity(events);
    updateCounts();
}

void EventFeedPage::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_rows->setFormats(formats);
    m_table->setFormats(formats);
    updateCounts();
}

void EventFeedPage::setTouches(const items::TouchModel &touches)
{
    m_rows->setTouches(touches);
}

void EventFeedPage::setApi(const QUrl &api)
{
    m_detail->setApi(api);
    m_actions->setApi(api);
}

void EventFeedPage::setStreamTypes(const QList<EventType> &types)
{
    m_streamTypes = types;
    updateOffer();
    updateCounts();
}

void EventFeedPage::setListeningSince(const QDateTime &since)
{
    if (since == m_since)
        return;
    m_since = since;
    updateCounts();
}

void EventFeedPage::setUnreadable(qint64 messages)
{
    if (messages == m_unreadable)
        return;
    m_unreadable = messages;
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

void EventFeedPage::filter(const items::FeedFilter &filter)
{
    m_rows->setFilter(filter);
    updateCounts();
    updateOffer();
}

/// The rows are about to be others: another filter, or sensors with other names. What the person was looking at is
/// looked at afterwards as well.
void EventFeedPage::notePlace()
{
    const bool hasPlace = !m_table->isFollowing() && m_rows->rowCount() > 0;
    m_top = hasPlace ? m_rows->numberOf(std::max(0, m_table->rowAt(0))) : -1;
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_wished = m_rows->numberOf(current.row()); // what filled a gap above it has pushed it on
}

void EventFeedPage::restorePlace(bool followsNewest)
{
    choose(m_wished < 0 ? -1 : m_rows->rowOf(m_wished));
    if (followsNewest)
        m_table->followNewest();
    else if (m_top >= 0 && m_rows->rowCount() > 0)
        m_table->showAtTop(std::min(m_rows->rowFrom(m_top), m_rows->rowCount() - 1));
}

void EventFeedPage::choose(int row)
{
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->selectionModel()->setCurrentIndex(
            m_rows->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void EventFeedPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return; // the chosen event left the list; what is shown of it stays until closed
    m_wished = m_rows->numberOf(current.row());
    if (m_rows->gapAt(current.row())) {
        m_detail->setText(tr("Gap"), current.data(EventRows::RowTextRole).toString());
    } else {
        const QString sensor = current.siblingAtColumn(EventFeedModel::SensorColumn).data().toString();
        const QString type = current.siblingAtColumn(EventFeedModel::TypeColumn).data().toString();
        m_detail->setEvent(tr("%1 – %2").arg(sensor, type), m_rows->eventAt(current.row()));
    }
    m_detail->show();
}

void EventFeedPage::setOnlyProject(const QString &title)
{
    m_onlyProject = title;
    updateCounts();
}

void EventFeedPage::updateCounts()
{
    const EventFeedModel &feed = m_rows->feed();
    const EventFeedModel::Counts &counts = feed.counts();
    QStringList parts;
    if (!m_onlyProject.isEmpty())
        parts << tr("Events of %1 alone").arg(m_onlyProject);
    if (m_files->showsRecording())
        parts << tr("Recording");
    else
        parts << (m_since.isValid() ? tr("Listening since %1").arg(formatTimeWithSeconds(m_since.time(), m_formats))
                                    : tr("Not listening"));
    if (!m_streamTypes.isEmpty() && !m_files->showsRecording())
        parts << tr("only %1 asked for").arg(typeWords(m_streamTypes));
    parts << tr("received %1").arg(formatCount(counts.received));
    if (counts.filledIn > 0)
        parts << tr("of these from the history %1").arg(formatCount(counts.filledIn));
    const qsizetype hidden = m_rows->hiddenCount();
    parts << tr("shown %1").arg(formatCount(counts.shown - hidden));
    if (m_rows->isFiltered())
        parts << tr("filtered %1").arg(formatCount(hidden));
    if (m_rows->isSearching())
        parts << tr("older ones are being looked through");
    if (counts.waiting > 0)
        parts << tr("waiting %1").arg(formatCount(counts.waiting));
    parts << tr("repeated %1").arg(formatCount(counts.repeated)) << tr("dropped %1").arg(formatCount(counts.dropped));
    if (m_unreadable > 0 && !m_files->showsRecording())
        parts << tr("unreadable %1").arg(formatCount(m_unreadable));
    m_accounts->setText(parts.join(QStringLiteral("  ·  ")));
    m_accounts->setToolTip(tr("Every event that was received is shown, filtered, waits for the end of the pause, came "
                              "twice, or was dropped to make room: the list keeps the last %1. Unreadable are "
                              "messages of the cloud that are no events; they are not among the received.")
                               .arg(formatCount(feed.capacity())));
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
    if (m_rows->isSearching())
        m_empty->setContent(QStringLiteral("search"), tr("Looking"), tr("The older events are being looked through."));
    else if (m_rows->isFiltered() && m_rows->feed().rowCount() > 0)
        m_empty->setContent(QStringLiteral("search"), tr("No event matches"), tr("Change or clear the filter above."));
    else if (m_files->showsRecording())
        m_empty->setContent(QStringLiteral("events"), tr("An empty recording"), tr("The file holds no events."));
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
    m_history.tell(m_feed.counts().received - m_feed.counts().filledIn, // the history's came at another time
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(m_running.nsecsElapsed())));
    m_rate->setHistory(m_history);
    updateOffer();
    if (m_settings.hasRelativeTimes)
        m_table->viewport()->update();
}

/// Much comes and the filter wants only some types: the cloud could send less. What it was asked for stays visible, so
/// that nobody waits for what was not asked for.
void EventFeedPage::updateOffer()
{
    const QList<EventType> types = m_rows->filter().types();
    if (!m_streamTypes.isEmpty())
        m_offer->tell(tr("Only these are asked of the cloud: %1").arg(typeWords(m_streamTypes)), tr("Ask for all"));
    else if (!types.isEmpty() && (m_history.sustained() >= muchPerSecond || !m_offer->isHidden()))
        m_offer->tell(tr("%1 events come in a second, and the filter shows only %2")
                          .arg(formatCount(m_history.latest()), typeWords(types)),
            tr("Ask the cloud for these only"));
    else
        m_offer->hide();
}

void EventFeedPage::offerAction()
{
    Q_EMIT streamTypesRequested(m_streamTypes.isEmpty() ? m_rows->filter().types() : QList<EventType>());
}

void EventFeedPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_accounts->setFont(captionFont(font()));
}

/// In a narrow page the filter needs the room more than the words that a tooltip says as well.
void EventFeedPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = fontMetrics().averageCharWidth() * lettersForWords;
    for (QToolButton *button : {m_clear, m_newest})
        button->setToolButtonStyle(width() < room ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace touchstone::ui
