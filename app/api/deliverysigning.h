// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

namespace touchstone::api {

/// The value of X-Dt-Signature for this body, as a connector with this secret would send it at `now` (dt-api.md 14.1):
/// for a request that a person sends by hand. Good for an hour.
QByteArray signSample(const QByteArray &body, const QString &secret, Timestamp now);

} // namespace touchstone::api
