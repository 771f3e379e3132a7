// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recovery.h"
#include "ui/common/formats.h"

#include <QString>

namespace touchstone::ui {

/// A connector that came back, by its title, and what it may be given for that time.
struct RecoverOffer
{
    Outage outage;
    QString title;
    bool operator==(const RecoverOffer &) const = default;
};

/// What a recovery says to people. Pure functions.

/// "It was disabled from 12:00 until 14:10 (2 h 10 min)."
QString outageWords(const std::optional<Outage> &outage, Timestamp now, const Formats &formats = {});
/// What is offered: "ERP forwarder was disabled for 2 h 10 min and is back. ...", or "3 connectors ... : A, B and C."
QString offersWords(const QList<RecoverOffer> &offers);
/// One of several, for a menu: "ERP forwarder, 12:00 to 14:10 (2 h 10 min)".
QString offerWords(const RecoverOffer &offer, Timestamp now, const Formats &formats = {});
/// What was found and what of it is to be sent; while reading, how far that is.
QString foundWords(const RecoveryState &state);
/// How the sending gets on, or how it ended.
QString sendingWords(const RecoveryState &state);
/// Of what was chosen, settled one way or the other, 0 to 100.
int sendingPercent(const RecoveryState &state);
/// Everything about it, to be copied and kept. Without secrets: `endpoint` must be masked.
QString recoveryReport(
    const RecoveryState &state, const QString &title, const QString &endpoint, const Formats &formats = {});

} // namespace touchstone::ui
