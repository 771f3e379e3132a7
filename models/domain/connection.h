// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credentials.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/networksettings.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace touchstone {

/// Where the secrets of a connection are kept. There is no third place: never a file.
enum class SecretPlace {
    Keychain,    ///< the operating system's
    ThisSession, ///< in the program's memory; asked for again after the next start
};

/// One named connection to a cloud, without its secrets.
struct Connection
{
    enum class Kind {
        LocalCloud, ///< the built-in one; its addresses and key are those of the running process
        Cloud,      ///< the vendor's, or any server that speaks its API
    };

    QString id;   ///< for ever the same; "local" for the local cloud, made by newConnectionId() for others
    QString name; ///< as the person calls it; unique in the book, whatever the case
    Kind kind = Kind::Cloud;
    QUrl api;      ///< .../v2
    QUrl token;    ///< token endpoint
    QUrl emulator; ///< .../v2; empty for a cloud that has none
    QString keyId;
    QString email; ///< of the service account
    /// Signs in with HTTP Basic instead of tokens (dt-api.md 2.1), which needs no token address and no e-mail address.
    bool isBasic = false;
    SecretPlace secretPlace = SecretPlace::Keychain;
    NetworkSettings network = {};
    QJsonObject unknownMembers = {}; ///< of other versions; kept as they are

    bool isLocal() const { return kind == Kind::LocalCloud; }
    bool operator==(const Connection &) const = default;
};

/// The built-in connection, which is always there.
Connection localCloudConnection();
inline const QString localConnectionId = QStringLiteral("local");
QString newConnectionId();

/// A connection to the vendor's cloud (dt-api.md 1), without a key.
Connection vendorConnection();
/// Whether the address is one of the vendor's own (dt-api.md 1).
bool isVendorHost(const QUrl &url);

/// The first thing that is wrong, as a sentence that names the field; fine for the local cloud. An address without TLS
/// is fine only on this machine.
Result<void> checkConnection(const Connection &connection);

/// Where the programs call. /local/v1 is looked for beside the API wherever that is not the vendor's.
CloudAddresses addressesOf(const Connection &connection);
Credentials credentialsOf(const Connection &connection, const QString &secret);

/// Members that are missing become empty; Invalid without an id or a name. Unknown members are kept.
Result<Connection> connectionFromJson(const QJsonObject &json);
void writeConnection(JsonWriter &writer, const Connection &connection);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Connection)
