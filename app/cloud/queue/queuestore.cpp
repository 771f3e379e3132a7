// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuestore.h"

#include <iterator>

namespace touchstone::cloud {

namespace {

template <typename T>
void moveBehind(std::vector<T> &target, std::vector<T> &&source)
{
    if (target.empty())
        target = std::move(source);
    else
        target.insert(target.end(), std::make_move_iterator(source.begin()), std::make_move_iterator(source.end()));
}

} // namespace

bool QueueBatch::isEmpty() const
{
    return rows.empty() && forgotten.empty() && events.empty() && exceptions.empty() && settled.empty() &&
           marks.empty() && releases.empty();
}

void QueueBatch::merge(QueueBatch later)
{
    moveBehind(rows, std::move(later.rows));
    moveBehind(forgotten, std::move(later.forgotten));
    moveBehind(events, std::move(later.events));
    moveBehind(exceptions, std::move(later.exceptions));
    moveBehind(settled, std::move(later.settled));
    moveBehind(marks, std::move(later.marks));
    moveBehind(releases, std::move(later.releases));
}

} // namespace touchstone::cloud
