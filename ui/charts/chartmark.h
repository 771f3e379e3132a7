// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QList>
#include <QString>

namespace touchstone::ui {

/// A moment at which somebody changed the connector.
struct ChartMark
{
    enum class Kind { Enabled, Disabled, DisabledBySystem, Edited };

    Timestamp at{};
    Kind kind = Kind::Edited;
    QString words; ///< one sentence
    bool operator==(const ChartMark &) const = default;
};

/// Those from `begin` until before `end`.
QList<ChartMark> marksWithin(const QList<ChartMark> &marks, Timestamp begin, Timestamp end);

} // namespace touchstone::ui
