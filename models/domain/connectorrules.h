// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace touchstone {

/// What the fields of an HTTP_PUSH connector must be (dt-api.md 12.1, 12.6, 19 no. 5 to 7), for the cloud that judges
/// them and for the form that helps to fill them in. Pure; each side has its own words for what is wrong.
namespace connectorrules {

inline constexpr qsizetype maxUrlLength = 2048;
inline constexpr qsizetype maxDisplayNameLength = 256;
inline constexpr qsizetype maxSecretLength = 256;
inline constexpr qsizetype maxHeaders = 20;
inline constexpr qsizetype maxHeaderNameLength = 256;
inline constexpr qsizetype maxHeaderValueLength = 4096;

enum class UrlFault {
    None,
    Empty,
    TooLong,
    Malformed, ///< no URL, relative, or with spaces or control characters
    NoHost,
    PortZero,
    NotHttps,
};
/// `allowHttpOnLoopback` is for trying things out on one machine.
UrlFault urlFault(const QString &url, bool allowHttpOnLoopback = false);

enum class HeaderFault {
    None,
    NameTooLong,
    NoToken,  ///< RFC 9110, 5.6.2
    Reserved, ///< the delivery sets it itself
    ValueTooLong,
    LineBreak, ///< or a NUL
};
HeaderFault headerFault(const QString &name, const QString &value);

/// The first name that appears twice in different case; null when there is none.
QString repeatedHeader(const QMap<QString, QString> &headers);

} // namespace connectorrules

} // namespace touchstone
