// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alert.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace touchstone::session {

/// Where alerts are remembered: one JSON file that only its owner may read, replaced as a whole, read and written on a
/// thread of its own. What was asked to be saved last is what the file has in the end; going waits for it.
class AlertFile : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largestFile = qint64(4) * 1024 * 1024; ///< bytes

    explicit AlertFile(QString file, QObject *parent = nullptr);
    ~AlertFile() override;

    void load(); ///< loaded() follows, exactly once
    void save(const AlertRecords &records);

Q_SIGNALS:
    /// Empty when there was no file yet, or none that could be used: then the log says why, and one that makes no sense
    /// was kept beside it as "....damaged".
    void loaded(const touchstone::AlertRecords &records);
    void saveFailed(const touchstone::Failure &failure);

private:
    void write();

    QString m_file;
    QThreadPool m_thread;
    std::optional<AlertRecords> m_waiting; ///< to be written after what is being written
    bool m_isWriting = false;
};

} // namespace touchstone::session
