// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/labelchange.h"

#include <optional>

namespace touchstone {

namespace {

std::optional<QString> valueIn(const DeviceLabels &labels, const QString &key)
{
    const auto found = labels.constFind(key);
    return found == labels.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

LabelChange labelChangeBetween(const DeviceLabels &before, const DeviceLabels &after)
{
    LabelChange change;
    for (auto label = after.cbegin(); label != after.cend(); ++label) {
        if (valueIn(before, label.key()) != label.value())
            change.add.insert(label.key(), label.value());
    }
    for (auto label = before.cbegin(); label != before.cend(); ++label) {
        if (!after.contains(label.key()))
            change.remove.append(label.key());
    }
    return change;
}

DeviceLabels changedLabels(DeviceLabels labels, const LabelChange &change)
{
    for (const QString &key : change.remove)
        labels.remove(key);
    labels.insert(change.add);
    return labels;
}

LabelChange undoOf(const LabelChange &change, const DeviceLabels &before)
{
    return labelChangeBetween(changedLabels(before, change), before);
}

LabelChange withoutOvertaken(const LabelChange &change, const DeviceLabels &expected, const DeviceLabels &now)
{
    const auto isOvertaken = [&](const QString &key) { return valueIn(expected, key) != valueIn(now, key); };
    LabelChange left;
    for (auto label = change.add.cbegin(); label != change.add.cend(); ++label) {
        if (!isOvertaken(label.key()))
            left.add.insert(label.key(), label.value());
    }
    for (const QString &key : change.remove) {
        if (!isOvertaken(key))
            left.remove.append(key);
    }
    return left;
}

} // namespace touchstone
