// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsonlinesparser.h"

#include <QCoreApplication>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventStream)
};

void takeLine(QByteArrayView line, const JsonLinesParser::Take &take)
{
    if (line.endsWith('\r'))
        line = line.chopped(1);
    if (!line.isEmpty())
        take(line);
}

} // namespace

JsonLinesParser::JsonLinesParser(qsizetype limit)
    : m_limit(limit)
{}

Result<void> JsonLinesParser::feed(QByteArrayView bytes, const Take &take)
{
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
            takeLine(part, take);
        } else {
            m_line.append(part);
            takeLine(m_line, take);
            m_line.resize(0);
        }
        bytes = bytes.sliced(end + 1);
    }
    if (m_tooLong) {
        return Failure{
            Failure::Kind::Internal, Texts::tr("The stream holds a line of more than %1 bytes.").arg(m_limit)};
    }
    return {};
}

} // namespace touchstone::api
