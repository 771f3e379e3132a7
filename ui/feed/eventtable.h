// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/formats.h"
#include "ui/feed/eventcolumns.h"

#include <QTableView>

namespace touchstone::ui {

/// The table of the live feed. Follows the newest row; yields as soon as the person scrolls up, and follows again when
/// they come back to the end. Rows that leave or come above do not move what is being read.
class EventTable : public QTableView
{
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    bool isFollowing() const { return m_following; }
    void setColumns(const EventColumns &columns);
    const EventColumns &columns() const { return m_columns; }
    void setFormats(const Formats &formats); ///< which the times need room for
    void showAtTop(int row);                 ///< follows only if that is the end, too
    QList<int> selectedRows() const;         ///< rising
    QList<int> shownColumns() const;         ///< from left to right

public Q_SLOTS:
    void followNewest(); ///< to the end, and stay there

Q_SIGNALS:
    void followingChanged(bool following);
    void pauseToggled();                                                ///< Space
    void menuRequested(const QPoint &global, const QModelIndex &index); ///< right click, Menu key

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setFollowing(bool following);
    void scrolled(int value);
    void rowsCame(const QModelIndex &parent, int first, int last);
    void rowsLeft(const QModelIndex &parent, int first, int last);
    void layOutColumns();
    void setRowHeight();

    EventColumns m_columns;
    Formats m_formats;
    bool m_following = true;
    bool m_ownScroll = false; ///< the scroll bar moves because we moved it
};

} // namespace touchstone::ui
