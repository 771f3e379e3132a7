// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "models/items/connectorlistmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace touchstone::session {

/// Reads the last hours of one connector by the minute, again every 15 s, for as long as somebody looks at its charts
/// so closely; its row has them meanwhile. Only where the cloud has /local/v1: until the row shows that it has, nothing
/// is asked. GUI thread.
class MinuteWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watch.
    MinuteWatch(const api::ApiClient &client, items::ConnectorListModel &connectors, QObject *parent = nullptr);
    ~MinuteWatch() override;

    void watch(const std::optional<ConnectorName> &connector);
    void refresh(); ///< asks now, if anybody looks

private:
    void ask();

    const api::ApiClient &m_client;
    items::ConnectorListModel &m_connectors;
    std::optional<ConnectorName> m_connector;
    std::unique_ptr<QObject> m_call; ///< owns the operation under way
    QTimer m_timer;
};

} // namespace touchstone::session
