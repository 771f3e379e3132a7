// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/batcherrors.h"

namespace touchstone::cloud {

namespace {

QString codeOf(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Invalid:
        return QStringLiteral("INVALID_ARGUMENT");
    case Failure::Kind::NotFound:
        return QStringLiteral("NOT_FOUND");
    default:
        return QStringLiteral("INTERNAL_ERROR");
    }
}

} // namespace

void writeBatchError(JsonWriter &writer, const QString &device, const Failure &failure)
{
    writer.beginObject().member(u"device", device).key(u"status").beginObject();
    writer.member(u"code", codeOf(failure.kind)).member(u"message", failure.message);
    writer.endObject().endObject();
}

} // namespace touchstone::cloud
