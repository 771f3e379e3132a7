// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servicelog.h"

#include "app/service/secretmask.h"
#include "models/domain/jsonwriter.h"

#include <QRegularExpression>
#include <QThread>

#include <array>
#include <atomic>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace touchstone::cloud {

namespace {

/// journald starts a new entry in the middle of lines that are longer than 48 KiB, and would take what follows for a
/// priority.
constexpr qsizetype mostCharacters = 8192;

std::atomic<LogFormat> installedFormat = LogFormat::Text;

struct Severity
{
    QtMsgType type;
    const char *name;
    char priority; ///< sd-daemon(3)
};

Severity severityOf(QtMsgType type)
{
    static constexpr std::array<Severity, 5> severities{{
        {QtDebugMsg, "debug", '7'},
        {QtInfoMsg, "info", '6'},
        {QtWarningMsg, "warning", '4'},
        {QtCriticalMsg, "error", '3'},
        {QtFatalMsg, "fatal", '2'},
    }};
    for (const Severity &severity : severities) {
        if (severity.type == type)
            return severity;
    }
    return severities[1];
}

/// Whether a terminal or a reader of lines could take it for something else than a letter.
bool isDisguised(QChar character)
{
    const char16_t code = character.unicode();
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool line = code == 0x2028 || code == 0x2029;
    const bool direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return control || line || direction;
}

QString visible(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        if (!isDisguised(character))
            shown += character;
        else if (character == QLatin1Char('\n'))
            shown += QStringLiteral("\\n");
        else if (character == QLatin1Char('\t'))
            shown += QLatin1Char(' ');
        else if (character.unicode() <= 0xff)
            shown += QStringLiteral("\\x%1").arg(int(character.unicode()), 2, 16, QLatin1Char('0'));
        else
            shown += QStringLiteral("\\u%1").arg(int(character.unicode()), 4, 16, QLatin1Char('0'));
    }
    return shown;
}

/// The resources that a message names, so that a reader of the log can ask for one of them.
void writeFields(JsonWriter &writer, const LogRecord &record, const QString &message)
{
    static const QRegularExpression connector(QStringLiteral("projects/[0-9a-z-]+/dataconnectors/[0-9a-z-]+"));
    static const QRegularExpression device(QStringLiteral("projects/[0-9a-z-]+/devices/[0-9a-z-]+"));
    writer.key(u"fields").beginObject();
    if (const auto match = connector.match(message); match.hasMatch())
        writer.member(u"connector", match.captured());
    if (const auto match = device.match(message); match.hasMatch())
        writer.member(u"device", match.captured());
    if (!record.thread.isEmpty())
        writer.member(u"thread", visible(record.thread));
    writer.endObject();
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogRecord record;
    record.time = std::chrono::time_point_cast<Timestamp::duration>(std::chrono::system_clock::now());
    record.type = type;
    record.category = QString::fromUtf8(context.category ? context.category : "default");
    record.message = message;
    record.thread = QThread::currentThread()->objectName();
    const QByteArray line = logLine(installedFormat, record);
    // One write per line, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString loggable(const QString &text)
{
    // Masked first: half a secret would not be known for one.
    QString line = visible(maskSecrets(text));
    if (line.size() > mostCharacters) {
        const qsizetype cut = line.size() - mostCharacters;
        line.truncate(mostCharacters);
        line += QStringLiteral("... (%1 more)").arg(cut);
    }
    return line;
}

QByteArray logLine(LogFormat format, const LogRecord &record)
{
    const Severity severity = severityOf(record.type);
    const QString message = loggable(record.message);
    const QString category = visible(record.category);
    const QByteArray text = (category + QStringLiteral(": ") + message).toUtf8() + '\n';
    switch (format) {
    case LogFormat::Text:
        return formatTimestamp(record.time) + ' ' + severity.name + ' ' + text;
    case LogFormat::Journal:
        return QByteArray("<") + severity.priority + '>' + text;
    case LogFormat::Json:
        break;
    }
    JsonWriter writer;
    writer.beginObject()
        .member(u"time", record.time)
        .member(u"level", QString::fromLatin1(severity.name))
        .member(u"category", category)
        .member(u"message", message);
    writeFields(writer, record, message);
    writer.endObject();
    return writer.take() + '\n';
}

LogFormat detectLogFormat()
{
#ifdef Q_OS_UNIX
    // The variable is inherited; whether it speaks of our standard error is in its value (systemd.exec(5)).
    struct stat status = {};
    const QByteArray stream = qgetenv("JOURNAL_STREAM");
    if (!stream.isEmpty() && ::fstat(STDERR_FILENO, &status) == 0) {
        const QByteArray own =
            QByteArray::number(qulonglong(status.st_dev)) + ':' + QByteArray::number(qulonglong(status.st_ino));
        if (stream == own)
            return LogFormat::Journal;
    }
#endif
    return LogFormat::Text;
}

void installServiceLog(LogFormat format)
{
    installedFormat = format;
    qInstallMessageHandler(writeMessage);
}

} // namespace touchstone::cloud
