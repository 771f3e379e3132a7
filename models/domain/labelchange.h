// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace touchstone {

/// A device's labels, key to value (dt-api.md 8.3).
using DeviceLabels = QMap<QString, QString>;

/// What a device's labels may be (dt-api.md 8.3, 19 no. 7), for the cloud that judges them and for the form that helps
/// to fill them in. Characters are UTF-16 units on both sides.
namespace labellimits {
inline constexpr int maxKeyLength = 100;
inline constexpr int maxValueLength = 1000;
inline constexpr int maxPerDevice = 50;
} // namespace labellimits

/// One change of a device's labels, as it is sent (dt-api.md 8.5): values to add or overwrite, and keys to remove.
struct LabelChange
{
    DeviceLabels add;
    QStringList remove;

    bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
    bool operator==(const LabelChange &) const = default;
};

/// A change together with what it was made against, so that it can be taken back.
struct LabelEdit
{
    DeviceName device;
    LabelChange change;
    DeviceLabels before;

    bool operator==(const LabelEdit &) const = default;
};

/// What leads from one to the other; touches no other key.
LabelChange labelChangeBetween(const DeviceLabels &before, const DeviceLabels &after);

/// `labels` after the change.
DeviceLabels changedLabels(DeviceLabels labels, const LabelChange &change);

/// What gives the keys of `change` back the values they have in `before`, and leaves all others alone.
LabelChange undoOf(const LabelChange &change, const DeviceLabels &before);

/// `change` without the keys whose value in `now` is no longer the one in `expected`: somebody else was there
/// meanwhile.
LabelChange withoutOvertaken(const LabelChange &change, const DeviceLabels &expected, const DeviceLabels &now);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::LabelChange)
Q_DECLARE_METATYPE(touchstone::LabelEdit)
