// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace touchstone::api {

/// Cuts a stream of JSON lines (dt-api.md 11.2) into lines, however the bytes are cut. CRLF and empty lines are
/// tolerated. Lines are bounded. A line that the end of the stream cuts off is dropped.
class JsonLinesParser
{
public:
    static constexpr qsizetype defaultLimit = qsizetype(1024) * 1024;

    explicit JsonLinesParser(qsizetype limit = defaultLimit);

    using Take = std::function<void(QByteArrayView line)>;

    /// Hands over each line that these bytes complete; it is void after the call. A line over the limit is a failure,
    /// now and in every later call.
    Result<void> feed(QByteArrayView bytes, const Take &take);

    /// Whether bytes of a line wait for its end.
    bool isUnfinished() const { return !m_line.isEmpty(); }

private:
    qsizetype m_limit;
    QByteArray m_line;
    bool m_tooLong = false;
};

} // namespace touchstone::api
