// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QString>

namespace touchstone::ui {

/// What of a connector's secrets goes into a command that a person copies. Nothing unless asked for.
struct CurlChoice
{
    bool userInfo = false;     ///< user and password of the URL
    bool headerValues = false; ///< of the custom headers
};

/// A sample delivery as a command for a POSIX shell (dt-api.md 13.1). What is not asked for is "***"; without a
/// `signature` there is a placeholder where the connector would sign. Nothing in `body` or the connector can end the
/// quoting. Empty for a connector that does not post to a URL.
QString curlCommand(
    const DataConnector &connector, const QByteArray &body, const CurlChoice &choice, const QByteArray &signature = {});

} // namespace touchstone::ui
