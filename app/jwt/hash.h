// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace touchstone::jwt {

/// The one place of this library that talks to OpenSSL. All functions are pure and may be called on any thread.

QByteArray sha1(const QByteArray &data);
QByteArray sha256(const QByteArray &data);
QByteArray hmacSha256(const QByteArray &data, const QByteArray &key);

/// Takes the same time wherever the first difference is, so that nobody can guess a signature byte by byte.
bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace touchstone::jwt
