// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/streamsettings.h"
#include "models/domain/clock.h"
#include "models/domain/event.h"
#include "models/domain/linkstate.h"

#include <QObject>
#include <QThread>

namespace touchstone::api {

class StreamWorker;

/// The live event stream as the rest of a program sees it: owns the thread in which StreamWorker reads and decodes.
/// Every call returns at once; signals come in the thread of this object, and after stop() or start() none of an
/// earlier run comes any more. The destructor waits for the worker to leave its event loop, which it does at once.
class StreamClient : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the client.
    explicit StreamClient(const Clock &clock, QObject *parent = nullptr);
    ~StreamClient() override;

    void start(const StreamSettings &settings);
    void stop();
    void retryNow(); ///< ends a pause or a refusal
    const LinkState &link() const { return m_link; }

Q_SIGNALS:
    void eventsArrived(const QList<touchstone::Event> &batch); ///< without pings; at most every 50 ms
    void linkChanged(const touchstone::LinkState &link);       ///< lastByte alone: at most once per second
    void opened(); ///< the first time and after each gap; events before this moment may be missing

private:
    QThread m_thread;
    StreamWorker *m_worker; ///< lives in m_thread, which deletes it when it ends
    LinkState m_link;
    int m_run = 0;
};

} // namespace touchstone::api
