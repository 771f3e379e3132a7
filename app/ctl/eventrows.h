// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/table.h"
#include "models/domain/event.h"

namespace touchstone::ctl {

/// The columns of events, wherever they are listed.
QList<Column> eventColumns();
QList<Cell> eventCells(const Event &event, const QString &sensor, const QString &time);
/// As the cloud sends it, with a newline.
QByteArray eventLine(const Event &event);

/// --type of the commands that are about events, and what was given with it.
Option eventTypeOption();
QList<EventType> parseEventTypes(const QStringList &words);

} // namespace touchstone::ctl
