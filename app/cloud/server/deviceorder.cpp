// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/deviceorder.h"

#include "app/cloud/server/requestbody.h"

#include <QJsonDocument>

#include <algorithm>

namespace touchstone::cloud {

namespace {

/// Negative, zero or positive; numbers before texts before everything else.
int compare(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isDouble() && right.isDouble())
        return left.toDouble() < right.toDouble() ? -1 : (left.toDouble() > right.toDouble() ? 1 : 0);
    if (left.isDouble() != right.isDouble())
        return left.isDouble() ? -1 : 1;
    return left.toVariant().toString().compare(right.toVariant().toString());
}

QJsonValue fieldOf(const Device &device, const QString &path)
{
    JsonWriter writer;
    writeDevice(writer, device);
    return valueAt(QJsonDocument::fromJson(writer.bytes()).object(), path);
}

} // namespace

void sortDevices(QList<Device> &devices, const QString &orderBy)
{
    const bool descending = orderBy.startsWith(QLatin1Char('-'));
    const QString path = descending ? orderBy.mid(1) : orderBy;
    if (path.isEmpty()) {
        std::sort(devices.begin(), devices.end(),
            [](const Device &left, const Device &right) { return left.name.device < right.name.device; });
        return;
    }
    QList<QPair<QJsonValue, Device>> keyed;
    keyed.reserve(devices.size());
    for (const Device &device : devices)
        keyed.append({fieldOf(device, path), device});
    std::sort(keyed.begin(), keyed.end(), [descending](const auto &left, const auto &right) {
        if (isGiven(left.first) != isGiven(right.first))
            return isGiven(left.first);
        const int order = isGiven(left.first) ? compare(left.first, right.first) : 0;
        if (order != 0)
            return descending ? order > 0 : order < 0;
        return left.second.name.device < right.second.name.device;
    });
    for (qsizetype i = 0; i < devices.size(); ++i)
        devices[i] = keyed[i].second;
}

} // namespace touchstone::cloud
