// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace touchstone {

/// A service account's key (dt-api.md 2.3): what a program signs in with. `secret` never reaches a log or an error
/// text.
struct Credentials
{
    QString keyId;
    QString secret;
    QString email;
    QString algorithm = QStringLiteral("HS256");
    QString tokenEndpoint;
    /// With key id and secret on each call instead of with tokens (dt-api.md 2.1): only for accounts that allow it, and
    /// for trying things out.
    bool isBasic = false;
    bool operator==(const Credentials &) const = default;
};

/// The vendor's credentials file: {"serviceAccount":{...}}, all five keys required. Invalid names the missing one.
Result<Credentials> credentialsFromJson(const QByteArray &json);
QByteArray credentialsToJson(const Credentials &credentials);

/// The ready line of touchstone-cloud: where the local cloud can be reached.
struct CloudAddresses
{
    QUrl api;      ///< .../v2
    QUrl emulator; ///< .../emulator/v2
    QUrl token;    ///< .../oauth2/token
    QUrl local;    ///< .../local/v1; empty for a cloud that has none
    QString credentialsFile;
    bool operator==(const CloudAddresses &) const = default;
};

Result<CloudAddresses> cloudAddressesFromJson(const QByteArray &line);
QByteArray cloudAddressesToJson(const CloudAddresses &addresses); ///< one line, without the newline

} // namespace touchstone
