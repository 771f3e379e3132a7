// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/changehistorymodel.h"
#include "ui/charts/chartmark.h"
#include "ui/common/formats.h"

#include <QString>

namespace touchstone::ui {

/// What happened to a connector, in words. Pure functions; none of them can tell a secret, since a record has none.

QString fieldWord(ConnectorField field); ///< "labels", "signature secret"

/// "Enabled", "Changed: labels, display name".
QString changeWords(const items::ChangeRecord &record);

/// "Done", "Not done: the account may not do this.", "By somebody else; seen then", "Seen in an earlier run".
QString outcomeOfChange(const items::ChangeRecord &record);

/// One sentence for screen readers, copies and marks: "12:03: changed by somebody else: labels."
QString changeSentence(const items::ChangeRecord &record, Timestamp now, const Formats &formats = {});

/// The changes that took place, the oldest first; what failed left no mark on the connector.
QList<ChartMark> changeMarks(const items::ChangeHistoryModel &changes, const ConnectorName &connector, Timestamp now,
    const Formats &formats = {});

} // namespace touchstone::ui
