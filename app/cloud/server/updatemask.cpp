// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/updatemask.h"

namespace touchstone::cloud {

QStringList updateMask(const Query &query)
{
    QStringList result;
    for (const QString &value : query.values(u"update_mask")) {
        for (const QString &path : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            QStringList parts = path.trimmed().split(QLatin1Char('.'));
            for (QString &part : parts)
                part = toCamelCase(part);
            result.append(parts.join(QLatin1Char('.')));
        }
    }
    result.removeDuplicates();
    return result;
}

namespace {

/// A parent such as httpConfig that is there, but no object, would otherwise look like missing children.
Result<void> checkParents(const QStringList &paths, const QJsonObject &body)
{
    for (const QString &path : paths) {
        const auto dot = path.indexOf(QLatin1Char('.'));
        if (dot < 0)
            continue;
        const QString parent = path.left(dot);
        const auto object = readObject(body.value(parent), parent);
        if (!object)
            return object.failure();
    }
    return {};
}

bool isNamed(const QStringList &mask, const QString &path)
{
    for (const QString &name : mask) {
        if (name == QLatin1String("*") || name == path || path.startsWith(name + QLatin1Char('.')))
            return true;
    }
    return false;
}

} // namespace

Result<QList<QPair<QString, QJsonValue>>> changesOf(
    const QStringList &paths, const QStringList &mask, const QJsonObject &body)
{
    if (const auto parents = checkParents(paths, body); !parents)
        return parents.failure();
    for (const QString &name : mask) {
        bool known = name == QLatin1String("*");
        for (const QString &path : paths)
            known = known || isNamed({name}, path);
        if (!known) {
            return invalid(QStringLiteral("update_mask names the unknown field %1; known are %2")
                               .arg(name.left(100), paths.join(QLatin1String(", "))));
        }
    }
    QList<QPair<QString, QJsonValue>> changes;
    for (const QString &path : paths) {
        const QJsonValue value = valueAt(body, path);
        const bool touched = mask.isEmpty() ? isGiven(value) : isNamed(mask, path);
        if (touched)
            changes.append({path, isGiven(value) ? value : QJsonValue(QJsonValue::Undefined)});
    }
    return changes;
}

} // namespace touchstone::cloud
