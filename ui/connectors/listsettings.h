// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorgroups.h"
#include "ui/common/savedfilters.h"

#include <QStringList>

class QSettings;

namespace touchstone::ui {

/// Whether the connector list takes this text for a filter that does something.
bool isConnectorFilter(const QString &text);

/// What the list remembers between runs. A value.
struct ListSettings
{
    QStringList columns; ///< their keys; empty: the usual ones
    QString sortColumn;  ///< its key; empty: by name
    bool isDescending = false;
    items::Grouping grouping = items::Grouping::None;
    QStringList collapsed; ///< groups that are closed
    SavedFilters filters{isConnectorFilter};
    int unreadable = 0; ///< saved filters that were left out because they are none; not stored

    /// Whatever the file holds: what is not understood, too long or too much is left out.
    static ListSettings read(QSettings &settings);
    void write(QSettings &settings) const;

    bool operator==(const ListSettings &) const = default;
};

} // namespace touchstone::ui
