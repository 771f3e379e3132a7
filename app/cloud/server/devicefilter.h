// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/query.h"
#include "models/domain/device.h"

#include <QSet>

namespace touchstone::cloud {

/// Which devices a list or a stream is about (dt-api.md 8.4, 11.1). Within one parameter the values are alternatives,
/// different parameters narrow; several label filters narrow as well, unless they name the same key.
class DeviceFilter
{
public:
    static DeviceFilter fromQuery(const Query &query);

    bool matches(const Device &device) const;
    bool matches(const QString &deviceId, const DeviceType &type, const QString &productNumber,
        const QMap<QString, QString> &labels) const;

private:
    QSet<QString> m_ids;
    QSet<QString> m_types;
    QSet<QString> m_productNumbers;
    QMap<QString, QSet<QString>> m_labels; ///< by key; an empty set: any value
};

/// The keyword search over type, labels and ids, ignoring case.
bool matchesKeyword(const Device &device, const QString &keyword);

} // namespace touchstone::cloud
