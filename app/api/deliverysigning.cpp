// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/deliverysigning.h"

#include "app/jwt/deliverysignature.h"
#include "models/domain/xid.h"

namespace touchstone::api {

QByteArray signSample(const QByteArray &body, const QString &secret, Timestamp now)
{
    return jwt::signDelivery(
        body, secret.toUtf8(), std::chrono::floor<std::chrono::seconds>(now), newXid(now).toLatin1());
}

} // namespace touchstone::api
