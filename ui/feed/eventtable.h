// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace touchstone::ui {

/// The table of the live feed. Follows the newest row; yields as soon as the person scrolls up, and follows again when
/// they come back to the end. Rows that leave at the top do not move what is being read.
class EventTable : public QTableView
{
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    bool isFollowing() const { return m_following; }

public Q_SLOTS:
    void followNewest(); ///< to the end, and stay there

Q_SIGNALS:
    void followingChanged(bool following);
    void pauseToggled(); ///< Space

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setFollowing(bool following);
    void scrolled(int value);
    void rowsCame();
    void rowsLeft(const QModelIndex &parent, int first, int last);
    void layOutColumns();
    void setRowHeight();

    bool m_following = true;
    bool m_ownScroll = false; ///< the scroll bar moves because we moved it
};

} // namespace touchstone::ui
