// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "models/items/connectorrow.h"
#include "ui/common/formats.h"

#include <QString>

namespace touchstone::ui {

/// What the cells of the connector list say. Pure functions; `column` is one of ConnectorListModel::Column, `health`
/// the row's. None of them ever holds a password or a secret.
struct ConnectorCell
{
    const items::ConnectorRow &row;
    Health health;
    Timestamp now;
    Formats formats = {};

    QString text(int column) const;    ///< as it is shown; a dash for what is not known
    QString toolTip(int column) const; ///< in full
    QString sentence() const;          ///< the whole row, for somebody who hears it
};

QString connectorTypeWord(const ConnectorType &type);
QString connectorStatusWord(const ConnectorStatus &status);

/// Seven digits do not fit, and a number that is cut is a wrong one. The tooltip has all of it.
QString shortCount(qint64 count);

} // namespace touchstone::ui
