// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace touchstone::session {

/// A log file that does not grow for ever: at the limit it becomes "<path>.old" and a new one begins. Readable for the
/// owner alone. A disk that is full loses lines, nothing else.
class BoundedLog
{
public:
    static constexpr qint64 defaultLimit = qint64(4) * 1024 * 1024;

    explicit BoundedLog(const QString &path, qint64 limit = defaultLimit);

    void write(const QByteArray &bytes);

private:
    void open();

    QFile m_file;
    qint64 m_limit;
};

} // namespace touchstone::session
