// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QByteArray>
#include <QList>

namespace touchstone {

/// The header lines that every delivery to this endpoint carries (dt-api.md 13.1), as libcurl takes them: content type,
/// user agent, the connector's own headers, and the user info of the URL as Basic authorization (interfaces.md 14).
/// They hold secrets.
QList<QByteArray> deliveryHeaders(const HttpConfig &config, const QByteArray &userAgent);

} // namespace touchstone
