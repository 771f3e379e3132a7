// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkRequest>
#include <QUrl>

namespace touchstone::api {

/// A request with the habits all our requests share: our name, no cookies, no cache, no stored passwords, redirects
/// only to the same scheme, host and port. `authorization` may be empty.
QNetworkRequest networkRequest(const QUrl &url, const QByteArray &authorization, const QByteArray &accept);

/// `path` below `base`, whether or not the base ends in a slash. `path` is as on the wire (ids and ':' verbs).
QUrl urlBelow(const QUrl &base, const QString &path);

} // namespace touchstone::api
