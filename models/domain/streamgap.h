// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QMetaType>
#include <QString>

namespace touchstone {

/// A time in which nobody listened to the stream, so that events may be missing: it has no resume (dt-api.md 11.6). The
/// session tells of it three times under the same number: when it begins, when it ends, and when the event history has
/// been asked for what happened meanwhile. A value, shown by ui/ as a row of the feed.
struct StreamGap
{
    enum class Filling {
        Waiting,    ///< the gap lasts, or the history is still being asked
        Complete,   ///< the history was read to its end; what it keeps is in the feed
        Partial,    ///< some of it is; `notFilledBecause` says what is not
        Impossible, ///< none of it is; `notFilledBecause` says why
    };
    quint64 number = 0; ///< from 1, within one session
    Timestamp begin{};  ///< when the last bytes came; what was on its way then may be missing
    Timestamp end{};    ///< when the stream was open again; none while the gap lasts
    QString reason;     ///< why it began, one sentence without secrets
    Filling filling = Filling::Waiting;
    qint64 filledIn = 0;      ///< events from the history that the stream had not brought
    QString notFilledBecause; ///< one sentence without secrets; only Partial and Impossible

    bool isEarlier = false; ///< of an earlier run of the program; told once, and what was heard then is not here

    bool isOpen() const { return end == Timestamp{}; }
    bool operator==(const StreamGap &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::StreamGap)
