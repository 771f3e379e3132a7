// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credentials.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/vectors.h"

#include <QFile>
#include <QTemporaryDir>

namespace touchstone::test {

/// A cloud for a program that is told where it is by a key file: it says what the test writes down. Signing in works.
struct ScriptedCloud
{
    static constexpr const char *secret = "a-key-that-nobody-sees";

    ScriptedServer server;
    QTemporaryDir folder;

    ScriptedCloud()
    {
        server.grantTokens();
        server.on("GET", "/v2/projects", {ScriptedServer::json(200, readVector(QStringLiteral("projects/list.json")))});
        server.on("GET", "/v2/projects/p/devices", {ScriptedServer::json(200, R"({"devices":[],"nextPageToken":""})")});
        const Credentials key{QStringLiteral("key"), QString::fromLatin1(secret), QStringLiteral("a@b.example"),
            QStringLiteral("HS256"), server.tokenUrl().toString()};
        QFile file(keyFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(credentialsToJson(key)) < 0)
            qFatal("The key file cannot be written");
    }

    QString keyFile() const { return folder.filePath(QStringLiteral("key.json")); }
    /// The options that lead here.
    QStringList options() const { return {QStringLiteral("--credentials"), keyFile()}; }
};

} // namespace touchstone::test
