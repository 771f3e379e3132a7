// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>

namespace touchstone::cloud {

/// How an endpoint of the demo's receiver is told to misbehave.
struct ReceiverFaults
{
    std::chrono::milliseconds delay{0};
    double failShare = 0; ///< 0 to 1
    int failStatus = 503;
    bool hang = false;
};

struct ReceiverEndpoint
{
    QString name;
    QUrl url;
    ReceiverFaults faults;
    qint64 received = 0;
    qint64 stored = 0;
    qint64 repeats = 0;
    qint64 refused = 0;
};

/// What the server needs of a receiver, so that it need not know one. Callbacks come on the server's thread, once.
class ReceiverControl
{
public:
    virtual ~ReceiverControl() = default;

    virtual void endpoints(std::function<void(QList<ReceiverEndpoint>)> done) = 0;
    /// NotFound for an unknown endpoint, Invalid for faults that make no sense.
    virtual void setFaults(
        const QString &endpoint, const ReceiverFaults &faults, std::function<void(Result<ReceiverEndpoint>)> done) = 0;
};

} // namespace touchstone::cloud
