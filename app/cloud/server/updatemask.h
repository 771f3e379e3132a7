// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/query.h"
#include "app/cloud/server/requestbody.h"

#include <functional>

namespace touchstone::cloud {

/// The field paths of an update mask (dt-api.md 3.6), in camelCase. Empty: none was given, or an empty one.
QStringList updateMask(const Query &query);

/// One field of a resource that a request may set: a path and how its value is taken over. `set` gets an undefined
/// value when the field is to be reset to its default.
template <typename Resource>
struct PatchField
{
    QString path;
    std::function<Result<void>(Resource &, const QJsonValue &)> set;
};

/// Which of the known `paths` a PATCH changes, as pairs of path and new value (undefined = reset). Without a mask:
/// those that the body holds, null meaning "leave alone". With a mask: those that it names; a name above others
/// ("httpConfig") means all of them. Invalid for an unknown path and for a parent that is no object.
Result<QList<QPair<QString, QJsonValue>>> changesOf(
    const QStringList &paths, const QStringList &mask, const QJsonObject &body);

/// The resource with the request's changes.
template <typename Resource>
Result<Resource> patched(
    Resource resource, const QList<PatchField<Resource>> &fields, const QStringList &mask, const QJsonObject &body)
{
    QStringList paths;
    for (const auto &field : fields)
        paths.append(field.path);
    const auto changes = changesOf(paths, mask, body);
    if (!changes)
        return changes.failure();
    for (const auto &[path, value] : *changes) {
        const Result<void> done = fields[paths.indexOf(path)].set(resource, value);
        if (!done)
            return done.failure();
    }
    return resource;
}

} // namespace touchstone::cloud
