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

class RecordWriter;

/// Writes events to a file as they come, one line of JSON each, on a thread of its own. What is in the file are whole
/// lines, whatever happens: a write that the disk takes only in part is cut back to the last line that fitted. Ends at
/// stop(), when the disk takes no more, or when it is too slow for what comes; ended() tells, once. GUI thread; going
/// while it records waits for the disk.
class EventRecorder : public QObject
{
    Q_OBJECT

public:
    /// How many events may wait for the disk: a tenth of a minute at the highest rate.
    static constexpr qint64 mostWaiting = 500'000;

    explicit EventRecorder(QObject *parent = nullptr);
    ~EventRecorder() override;

    void start(const QString &file); ///< replaces it; nothing while it records
    void take(const QList<Event> &events);
    void stop(); ///< what was taken is written first

    bool isRecording() const { return m_writer != nullptr; }
    const QString &file() const { return m_file; }
    qint64 events() const { return m_events; } ///< in the file
    qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    void progressed();
    /// How many events the file holds, or what went wrong; then the lines before it are whole and stay.
    void ended(const QString &file, const touchstone::Result<qint64> &events);

private:
    void written(qint64 events, qint64 bytes);
    void finish(const Result<qint64> &outcome);

    QString m_file;
    qint64 m_events = 0;
    qint64 m_bytes = 0;
    QThread m_thread;
    RecordWriter *m_writer = nullptr;               ///< lives in m_thread
    std::shared_ptr<std::atomic<qint64>> m_waiting; ///< shared with the writer
};

} // namespace touchstone::ui
