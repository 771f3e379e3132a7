// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/samplebuilding.h"

namespace touchstone::test {

inline const QString secret = QStringLiteral("a-secret-that-nobody-sees");
inline const QString password = QStringLiteral("hunter-two");

/// With everything in it that is secret.
inline DataConnector secretive()
{
    DataConnector connector;
    connector.name = SampleBuilding::connectorName(0);
    connector.displayName = QStringLiteral("ERP 'forwarder'");
    connector.labels = {QStringLiteral("name")};
    HttpConfig http;
    http.url = QStringLiteral("https://user:%1@erp.example.com/in?x='1'").arg(password);
    http.signatureSecret = secret;
    http.headers = {{QStringLiteral("X-Api-Key"), QStringLiteral("key-of-the-house")}};
    connector.httpConfig = http;
    return connector;
}

} // namespace touchstone::test
