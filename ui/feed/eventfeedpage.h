// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace touchstone::items {
class EventFeedModel;
}

namespace touchstone::ui {

class ElidedLabel;
class EmptyState;
class EventDetail;
class EventRows;
class EventTable;

/// The live events: a table that follows the newest, a filter, a pause that holds back the view and not the record, and
/// an account of every event that came. The model must outlive the page.
class EventFeedPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventFeedPage(items::EventFeedModel &feed, QWidget *parent = nullptr);

    /// Since when the stream has been heard without a break; an invalid moment means that it is not heard now.
    void setListeningSince(const QDateTime &since);
    /// Which project the events are of, where that has to be said because the rest of the window shows others, too;
    /// else empty.
    void setOnlyProject(const QString &title);

    EventTable *table() const { return m_table; }
    QString accounts() const; ///< the line below the table

public Q_SLOTS:
    void focusFilter();
    /// As if the person had typed it.
    void setFilter(const QString &text);
    void togglePause();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    void setUpTable();
    void filter(const QString &text);
    void showCurrent();
    void updateCounts();
    void updatePause();
    void updateEmptyState();
    void updateRate();

    items::EventFeedModel &m_feed;
    EventRows *m_rows;
    QDateTime m_since;
    QString m_onlyProject;
    qint64 m_receivedBefore = 0;
    QElapsedTimer m_rateSince;
    QLineEdit *m_filter;
    QLabel *m_rate;
    QToolButton *m_newest;
    QToolButton *m_pause;
    QToolButton *m_clear;
    EventTable *m_table;
    EventDetail *m_detail;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    ElidedLabel *m_accounts;
};

} // namespace touchstone::ui
