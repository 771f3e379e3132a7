// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/table.h"
#include "models/domain/dataconnector.h"

#include <QByteArray>

namespace touchstone::ctl {

/// Connectors as they are shown: without secrets, whatever the format.

Table connectorTable(const QList<DataConnector> &connectors);
QList<QByteArray> connectorsJson(const QList<DataConnector> &connectors);
/// The resource of dt-api.md 12.1, with "***" in the place of each secret.
QByteArray connectorJson(const DataConnector &connector);
QList<std::pair<QString, QString>> connectorFields(const DataConnector &connector);

} // namespace touchstone::ctl
