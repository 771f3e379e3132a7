// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuestore.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

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

/// One for each key, the last one where there are several.
template <typename T, typename KeyOf>
void keepLast(std::vector<T> &items, KeyOf keyOf)
{
    std::map<decltype(keyOf(items.front())), T> last;
    for (T &item : items)
        last.insert_or_assign(keyOf(item), std::move(item));
    items.clear();
    for (auto &[key, item] : last)
        items.push_back(std::move(item));
}

} // namespace

QString laneOf(const QString &project, qint64 addressee)
{
    // A slash: it is part of no project id.
    return addressee == 0 ? project : project + QLatin1Char('/') + QString::number(addressee);
}

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

void QueueBatch::compact()
{
    // Marks and what is released only ever move forward, so the last one says it all.
    keepLast(marks, [](const Mark &mark) { return std::pair(mark.ref.connector, mark.ref.epoch); });
    keepLast(releases, [](const Release &release) { return release.project; });
    keepLast(exceptions,
        [](const QueueException &exception) { return std::pair(exception.sequence, exception.ref.connector); });
}

QueueBatch takeRepeats(RecoveredQueue &recovered)
{
    QHash<qint64, QString> projects;
    for (const QueueRow &row : recovered.rows)
        projects.insert(row.ref.connector, row.name.project);
    QueueBatch batch;
    QSet<QPair<qint64, QString>> waiting;
    std::erase_if(recovered.exceptions, [&](const QueueException &exception) {
        const QPair<qint64, QString> key{exception.ref.connector, exception.eventId};
        const bool isRepeat = exception.addressed && waiting.contains(key);
        if (isRepeat) {
            const QString lane = laneOf(projects.value(key.first), key.first);
            batch.settled.push_back({exception.ref, lane, exception.sequence});
        }
        waiting.insert(key);
        return isRepeat;
    });
    return batch;
}

Result<qint64> countWanted(QueueStore &store, const QueueRow &row, Sequence head)
{
    const QList<FilterHistory::Span> &spans = row.filters.spans();
    qint64 wanted = 0;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const Sequence after = std::max(row.lowWater, spans.at(i).from - 1);
        const Sequence upTo = i + 1 < spans.size() ? spans.at(i + 1).from - 1 : head;
        if (spans.at(i).filter.isNone() || upTo <= after)
            continue;
        const Result<QHash<QString, qint64>> counts = store.countByType(row.name.project, after, upTo);
        if (!counts)
            return counts.failure();
        for (auto count = counts->begin(); count != counts->end(); ++count) {
            if (spans.at(i).filter.wants(count.key()))
                wanted += count.value();
        }
    }
    return wanted;
}

} // namespace touchstone::cloud
