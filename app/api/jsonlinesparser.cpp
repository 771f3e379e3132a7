// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsonlinesparser.h"

namespace touchstone::api {
namespace {

void appendLine(QByteArrayView line, QList<QByteArray> &lines)
{
    if (line.endsWith('\r'))
        line = line.chopped(1);
    if (!line.isEmpty())
        lines.append(line.toByteArray());
}

} // namespace

JsonLinesParser::JsonLinesParser(qsizetype limit)
    : m_limit(limit)
{}

Result<QList<QByteArray>> JsonLinesParser::feed(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    while (!bytes.isEmpty() && !m_tooLong) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = bytes.first(end < 0 ? bytes.size() : end);
        if (m_line.size() + part.size() > m_limit) {
            m_tooLong = true;
            break;
        }
        if (end < 0) {
            m_line.append(part);
            break;
        }
        if (m_line.isEmpty()) {
            appendLine(part, lines);
        } else {
            m_line.append(part);
            appendLine(m_line, lines);
            m_line.clear();
        }
        bytes = bytes.sliced(end + 1);
    }
    if (m_tooLong) {
        return Failure{
            Failure::Kind::Internal, QStringLiteral("The stream holds a line of more than %1 bytes.").arg(m_limit)};
    }
    return lines;
}

} // namespace touchstone::api
