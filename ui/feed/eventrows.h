// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filteredfeed.h"
#include "ui/common/formats.h"
#include "ui/feed/markrules.h"

#include <QHash>
#include <QIcon>

namespace touchstone::items {
class TouchModel;
}

namespace touchstone::ui {

/// The live feed in words: puts times, types and values the way people read them, and knows which rows are marked.
class EventRows : public items::FilteredFeed
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 100, ///< int, the number of the rule that marks the row; invalid for none
        MarkWordRole,                  ///< QString, its word
        RowTextRole,                   ///< QString, what stands across the whole row instead of cells: a gap
    };

    explicit EventRows(items::EventFeedModel &feed, QObject *parent = nullptr);

    void setMarks(const MarkRules &marks);
    /// Sensors that were touched carry a sign. Must outlive the rows.
    void setTouches(const items::TouchModel &touches);
    /// "12 s ago" instead of the time; whoever shows it repeats it now and then.
    void setRelativeTimes(bool relative);
    void setFormats(const Formats &formats);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Formats relativeFormats() const;
    QVariant gapData(const StreamGap &gap, const QModelIndex &index, int role) const;
    QString words(const QModelIndex &index, const Event &event) const;
    QString sentence(const QModelIndex &index, const Event &event) const;
    std::optional<int> markOf(const Event &event) const;
    bool wasTouched(const Event &event) const;
    QIcon iconOf(const QString &name) const;

    MarkRules m_marks;
    const items::TouchModel *m_touches = nullptr;
    bool m_relative = false;
    Formats m_formats;
    mutable QHash<QString, QIcon> m_icons; ///< by drawing; made once, since a feed asks for thousands
};

} // namespace touchstone::ui
