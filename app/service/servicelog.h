// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/logformat.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

namespace touchstone::cloud {

/// One entry of the log.
struct LogRecord
{
    Timestamp time{};
    QtMsgType type = QtInfoMsg;
    QString category;
    QString message;
    QString thread; ///< its name; empty: the main one
};

/// The entry as it is written: exactly one line, of bounded length, whatever the message holds. Secrets are masked,
/// control characters are shown as "\n" or "\x1b".
QByteArray logLine(LogFormat format, const LogRecord &record);

/// Journal when standard error leads to systemd's journal, else text.
LogFormat detectLogFormat();

/// Sends Qt's log to standard error, one line per message. Call again to change the format.
void installServiceLog(LogFormat format);

/// The text as logLine() would have it, for what is written beside the log.
QString loggable(const QString &text);

} // namespace touchstone::cloud
