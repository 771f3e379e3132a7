// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace touchstone::cloud {

/// Calls from other threads, run on the event loop of the thread that the mailbox lives on, in the order of the posts.
/// Posts that gather while the thread is busy share one wake-up, so thousands a millisecond cost little.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    using Message = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr);

    void post(Message message); ///< any thread
    /// Runs what waits, at once. On the mailbox's thread.
    void drain();
    /// Called after each round of messages. Before the first post.
    void setRoundDone(std::function<void()> roundDone) { m_roundDone = std::move(roundDone); }

private:
    std::function<void()> m_roundDone;
    std::mutex m_mutex;
    std::vector<Message> m_messages; ///< guarded by the mutex
};

} // namespace touchstone::cloud
