// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servicelog.h"

#include "models/domain/timestamp.h"

#include <QRegularExpression>

#include <array>
#include <cstdio>

namespace touchstone::cloud {

namespace {

const char *severityName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto now = std::chrono::time_point_cast<Timestamp::duration>(std::chrono::system_clock::now());
    const QByteArray line = formatTimestamp(now) + ' ' + severityName(type) + ' ' +
                            (context.category ? context.category : "default") + ": " +
                            maskSecrets(message).replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8() + '\n';
    // One write per line, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString maskSecrets(QString text)
{
    struct Mask
    {
        QRegularExpression pattern;
        QString replacement;
    };
    static const std::array<Mask, 5> masks{{
        {QRegularExpression(
             QStringLiteral(R"(\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]+)"), QRegularExpression::CaseInsensitiveOption),
            QStringLiteral("\\1 ***")},
        {QRegularExpression(QStringLiteral(R"(\b(token|access_token|assertion|secret)=[^&\s"]+)"),
             QRegularExpression::CaseInsensitiveOption),
            QStringLiteral("\\1=***")},
        {QRegularExpression(QStringLiteral(R"(://[^/@\s"]+@)")), QStringLiteral("://***@")},
        {QRegularExpression(QStringLiteral(R"re("(secret|signatureSecret|access_token)"\s*:\s*"[^"]*")re")),
            QStringLiteral("\"\\1\":\"***\"")},
        {QRegularExpression(QStringLiteral(R"(\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)")),
            QStringLiteral("***")},
    }};
    for (const Mask &mask : masks)
        text.replace(mask.pattern, mask.replacement);
    return text;
}

void installServiceLog()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace touchstone::cloud
