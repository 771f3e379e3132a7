// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace touchstone::ui {

/// The events of a recording, with what was wrong with it.
struct Recording
{
    struct Problem
    {
        qint64 line = 0; ///< from 1
        QString message; ///< one sentence
        bool operator==(const Problem &) const = default;
    };
    static constexpr qsizetype mostProblems = 20;

    QList<Event> events; ///< the last ones
    qint64 leftOut = 0;  ///< events before these, for which there was no room
    qint64 malformed = 0;
    QList<Problem> problems; ///< the first ones
};

/// Reads a recording on a thread of its own. Ends exactly once, with finished(), and then deletes itself; going earlier
/// cancels. A line that is no event is told and skipped: the rest of a recording is worth reading.
class RecordingReader : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 longestLine = 1024 * 1024;
    static constexpr qint64 largestFile = qint64(8) * 1024 * 1024 * 1024;

    /// At most the last `most` events are kept.
    RecordingReader(const QString &file, qsizetype most, QObject *parent);
    ~RecordingReader() override;

    void cancel();

Q_SIGNALS:
    void progressed(int percent);
    void finished(const touchstone::Result<touchstone::ui::Recording> &recording);

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< shared with the thread
    std::unique_ptr<QThread> m_thread;
};

} // namespace touchstone::ui
