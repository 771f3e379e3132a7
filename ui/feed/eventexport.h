// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/result.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace touchstone::ui {

/// Writes events to a file on a thread of its own, event by event, as a whole or not at all. Ends exactly once, with
/// finished(), and then deletes itself; going earlier ends it, and a file that was there before stays as it was.
class EventExport : public QObject
{
    Q_OBJECT

public:
    enum class Format {
        Ndjson, ///< as they came, one line of JSON each
        Csv,    ///< as they are shown
    };
    /// What a row says of its sensor, by resource name.
    using Sensors = QHash<QString, Device>;

    EventExport(
        const QString &file, Format format, const QList<Event> &events, const Sensors &sensors, QObject *parent);
    ~EventExport() override;

    static Format formatOf(const QString &file); ///< by its ending
    static QByteArray csvHeading();
    static QByteArray csvRow(const Event &event, const Device *sensor);

Q_SIGNALS:
    void finished(const QString &file, const touchstone::Result<int> &rows);

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< shared with the thread
    std::unique_ptr<QThread> m_thread;
};

} // namespace touchstone::ui
