// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventcolumns.h"

#include "models/items/eventfeedmodel.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace touchstone::ui {

using Model = items::EventFeedModel;

namespace {

struct Column
{
    int column;
    const char *key;
    const char *sample; ///< of a width that never changes; null shares what is left
    int least;          ///< of those that share, in letters
    bool isFixed;
    bool isUsual;
};

constexpr int drawingWidth = 32;

constexpr Column columns[] = {
    {Model::TimeColumn, "time", "00:00:00.000", 0, true, true},
    {Model::SensorColumn, "sensor", nullptr, 12, true, true},
    {Model::TypeColumn, "type", "Network status 00", 0, false, true},
    {Model::ValueColumn, "value", nullptr, 14, false, true},
    {Model::LabelsColumn, "labels", nullptr, 14, false, true},
    {Model::SignalColumn, "signal", "100 %", 0, false, true},
    {Model::DeviceColumn, "device", "b0000000000000000000", 0, false, false},
    {Model::EventIdColumn, "event", "b0000000000000000000", 0, false, false},
};

const Column &columnOf(int column)
{
    return *std::find_if(
        std::begin(columns), std::end(columns), [column](const Column &c) { return c.column == column; });
}

int leastWidth(const Column &column, const QFontMetrics &metrics, const Formats &formats)
{
    if (column.column == Model::TimeColumn)
        return spacing::huge + widestClock(metrics, formats);
    return spacing::huge + (column.sample ? metrics.horizontalAdvance(QString::fromLatin1(column.sample))
                                          : metrics.averageCharWidth() * column.least);
}

int widthOf(const QList<int> &shown, const QFontMetrics &metrics, const Formats &formats)
{
    int sum = 0;
    for (const int column : shown)
        sum += leastWidth(columnOf(column), metrics, formats);
    return sum;
}

} // namespace

const QList<int> &EventColumns::inOrder()
{
    static const QList<int> order = [] {
        QList<int> all;
        for (const Column &column : columns)
            all.append(column.column);
        return all;
    }();
    return order;
}

QString EventColumns::keyOf(int column)
{
    return QString::fromLatin1(columnOf(column).key);
}

bool EventColumns::isFixed(int column)
{
    return columnOf(column).isFixed;
}

EventColumns EventColumns::fromKeys(const QStringList &keys)
{
    EventColumns result;
    QList<int> chosen;
    for (const Column &column : columns) {
        if (column.isFixed || keys.contains(QLatin1String(column.key)))
            chosen.append(column.column);
    }
    const bool knowsAny = std::any_of(std::begin(columns), std::end(columns),
        [&keys](const Column &column) { return keys.contains(QLatin1String(column.key)); });
    if (knowsAny)
        result.m_chosen = chosen;
    return result;
}

QStringList EventColumns::keys() const
{
    QStringList keys;
    for (const int column : m_chosen.value_or(QList<int>()))
        keys.append(keyOf(column));
    return keys;
}

bool EventColumns::contains(int column) const
{
    return m_chosen ? m_chosen->contains(column) : columnOf(column).isUsual;
}

void EventColumns::set(int column, bool shown)
{
    QList<int> chosen;
    for (const Column &one : columns) {
        if (one.isFixed || (one.column == column ? shown : contains(one.column)))
            chosen.append(one.column);
    }
    m_chosen = chosen;
}

QList<int> EventColumns::shownIn(int room, const QFontMetrics &metrics, const Formats &formats) const
{
    if (m_chosen)
        return *m_chosen;
    QList<int> shown;
    for (const Column &column : columns) {
        if (column.isUsual)
            shown.append(column.column);
    }
    for (const int giving : {int(Model::LabelsColumn), int(Model::SignalColumn)}) {
        if (widthOf(shown, metrics, formats) > room)
            shown.removeOne(giving);
    }
    return shown;
}

QList<EventColumns::Width> EventColumns::widths(int room, const QFontMetrics &metrics, const Formats &formats) const
{
    QList<Width> result;
    const QList<int> shown = shownIn(room, metrics, formats);
    const auto sharing =
        int(std::count_if(shown.cbegin(), shown.cend(), [](int column) { return !columnOf(column).sample; }));
    int left = std::max(0, room - widthOf(shown, metrics, formats));
    int toShare = sharing;
    int missing = std::max(0, widthOf(shown, metrics, formats) - room);
    for (const int column : shown) {
        const Column &one = columnOf(column);
        int width = leastWidth(one, metrics, formats);
        if (column == Model::TypeColumn && !m_chosen) { // its drawing tells the type, too
            const int given = std::min(missing, width - drawingWidth);
            width -= given;
            missing -= given;
        }
        if (!one.sample) {
            const int part = left / toShare--;
            width += part;
            left -= part;
        }
        result.append({column, width});
    }
    return result;
}

} // namespace touchstone::ui
