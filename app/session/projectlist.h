// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace touchstone::session {

/// The projects of one account: lists them, and lists them again with growing pauses while the cloud cannot be
/// reached. A refusal is final until load() is called again. GUI thread.
class ProjectList : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive the list.
    explicit ProjectList(const api::ApiClient &client, QObject *parent = nullptr);
    ~ProjectList() override;

    void load(); ///< withdraws a load that is under way

Q_SIGNALS:
    void loaded(const QList<touchstone::Project> &projects);
    /// With `pause` the list is asked for again after it, by itself.
    void failed(const touchstone::Failure &failure, std::optional<std::chrono::milliseconds> pause);

private:
    void take(const Result<QList<Project>> &projects);

    const api::ApiClient &m_client;
    std::unique_ptr<QObject> m_calls; ///< owns the operation under way
    QTimer m_retryTimer;
    int m_failures = 0;
};

} // namespace touchstone::session
