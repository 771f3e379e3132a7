// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventtype.h"
#include "models/items/ratehistory.h"
#include "ui/common/formats.h"
#include "ui/feed/feedsettings.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QUrl>
#include <QWidget>

class QSplitter;
class QStackedLayout;
class QToolButton;

namespace touchstone::items {
class EventFeedModel;
class FeedFilter;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class ElidedLabel;
class EmptyState;
class EventActions;
class EventDetail;
class EventRows;
class EventTable;
class FeedFilterField;
class FeedFiles;
class FeedNotice;
class MenuButton;
class RateGraph;
class SavedFilterButton;

/// The live events: a table that follows the newest, filters and marks, a pause that holds back the view and not the
/// record, recordings, and an account of every event that came. The model must outlive the page.
class EventFeedPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventFeedPage(items::EventFeedModel &feed, QWidget *parent = nullptr);
    ~EventFeedPage() override;

    /// Since when the stream has been heard without a break; an invalid moment means that it is not heard now.
    void setListeningSince(const QDateTime &since);
    void setUnreadable(qint64 messages); ///< came from the cloud and were no events; they are counted apart
    /// Which project the events are of, where that has to be said because the rest of the window shows others, too;
    /// else empty.
    void setOnlyProject(const QString &title);
    void setTouches(const items::TouchModel &touches); ///< whose sensors are marked; must outlive the page
    void setApi(const QUrl &api);                      ///< for copied requests
    /// Which types the cloud was asked for; empty for all.
    void setStreamTypes(const QList<EventType> &types);

    FeedSettings settings() const;
    void setSettings(const FeedSettings &settings);
    void setKept(int events); ///< how many the list holds
    void setFormats(const Formats &formats);

    EventTable *table() const { return m_table; }
    FeedFiles *files() const { return m_files; }
    QString accounts() const; ///< the line below the table

public Q_SLOTS:
    void focusFilter();
    /// As if the person had typed it.
    void setFilter(const QString &text);
    void togglePause();

Q_SIGNALS:
    void settingsChanged(); ///< to be stored
    void keptRequested(int events);
    void noticed(bool isProblem, const QString &text); ///< something was done, or why it could not be
    /// The cloud should send only these; empty for all.
    void streamTypesRequested(const QList<touchstone::EventType> &types);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void setUpTable();
    void setUpMenus();
    void filter(const items::FeedFilter &filter);
    void notePlace();
    void restorePlace(bool followsNewest);
    void choose(int row);
    void showCurrent();
    void updateCounts();
    void updatePause();
    void updateEmptyState();
    void updateRate();
    void updateOffer();
    void offerAction();

    items::EventFeedModel &m_feed;
    EventRows *m_rows;
    QDateTime m_since;
    qint64 m_unreadable = 0;
    QString m_onlyProject;
    FeedSettings m_settings;
    Formats m_formats;
    items::RateHistory m_history;
    QElapsedTimer m_running;
    QList<EventType> m_streamTypes;
    qint64 m_wished = -1; ///< the row that the person chose and a filter may have hidden; a number of the model
    qint64 m_top = -1;    ///< the row at the top of a table that does not follow; a number of the model
    FeedFilterField *m_filter;
    SavedFilterButton *m_saved;
    MenuButton *m_choose;
    MenuButton *m_more;
    RateGraph *m_rate;
    QToolButton *m_newest;
    QToolButton *m_pause;
    QToolButton *m_clear;
    EventTable *m_table;
    EventActions *m_actions;
    EventDetail *m_detail;
    QSplitter *m_splitter;
    FeedFiles *m_files;
    FeedNotice *m_offer;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    ElidedLabel *m_problem; ///< why the filter is none
    ElidedLabel *m_accounts;
};

} // namespace touchstone::ui
