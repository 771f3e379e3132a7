// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/devicefilter.h"

namespace touchstone::cloud {

namespace {

QSet<QString> toSet(const QStringList &values)
{
    return QSet<QString>(values.cbegin(), values.cend());
}

} // namespace

DeviceFilter DeviceFilter::fromQuery(const Query &query)
{
    DeviceFilter filter;
    filter.m_ids = toSet(query.values(u"device_ids"));
    filter.m_types = toSet(query.values(u"device_types"));
    filter.m_productNumbers = toSet(query.values(u"product_numbers"));
    QSet<QString> anyValue;
    for (const QString &text : query.values(u"label_filters")) {
        const auto equals = text.indexOf(QLatin1Char('='));
        const QString key = equals < 0 ? text : text.left(equals);
        const QString value = equals < 0 ? QString() : text.mid(equals + 1);
        // "key=" is what the vendor's Python client sends for "has this key" (dt-api.md 8.4).
        if (value.isEmpty())
            anyValue.insert(key);
        filter.m_labels[key].insert(value);
    }
    for (const QString &key : anyValue)
        filter.m_labels[key].clear();
    return filter;
}

bool DeviceFilter::matches(const Device &device) const
{
    return matches(device.name.device, device.type, device.productNumber, device.labels);
}

bool DeviceFilter::matches(const QString &deviceId, const DeviceType &type, const QString &productNumber,
    const QMap<QString, QString> &labels) const
{
    if (!m_ids.isEmpty() && !m_ids.contains(deviceId))
        return false;
    if (!m_types.isEmpty() && !m_types.contains(type.text()))
        return false;
    if (!m_productNumbers.isEmpty() && !m_productNumbers.contains(productNumber))
        return false;
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        const auto label = labels.constFind(it.key());
        if (label == labels.cend() || (!it->isEmpty() && !it->contains(*label)))
            return false;
    }
    return true;
}

bool matchesKeyword(const Device &device, const QString &keyword)
{
    const auto contains = [&keyword](const QString &text) { return text.contains(keyword, Qt::CaseInsensitive); };
    if (contains(device.name.device) || contains(device.type.text()))
        return true;
    for (auto it = device.labels.cbegin(); it != device.labels.cend(); ++it) {
        if (contains(it.key()) || contains(it.value()))
            return true;
    }
    return false;
}

} // namespace touchstone::cloud
