// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "models/items/devicedirectory.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace touchstone::session {

/// Keeps the device directory true to the cloud: lists the devices of the project when asked to, and lets events that
/// arrive while a list is on its way win over it, since they are newer. GUI thread.
class DeviceList : public QObject
{
    Q_OBJECT

public:
    /// `client` and `directory` must outlive the list.
    DeviceList(const api::ApiClient &client, items::DeviceDirectory &directory, QObject *parent = nullptr);
    ~DeviceList() override;

    void load(const ProjectName &project); ///< withdraws a load that is under way
    /// Something was changed that a list under way may not know of yet: asks for another one instead of it.
    void outdate();
    void stop();
    void apply(const QList<Event> &batch); ///< labels and latest values follow at once

Q_SIGNALS:
    void loaded(const QList<touchstone::Device> &devices); ///< after the directory has them
    void failed(const touchstone::Failure &failure);

private:
    void take(const Result<QList<Device>> &devices);

    const api::ApiClient &m_client;
    items::DeviceDirectory &m_directory;
    std::unique_ptr<QObject> m_calls; ///< owns the operation under way
    std::optional<ProjectName> m_project;
    QTimer m_retryTimer;
    QList<Event> m_meanwhile; ///< events since the load under way began
    bool m_loading = false;
};

} // namespace touchstone::session
