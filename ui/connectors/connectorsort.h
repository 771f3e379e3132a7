// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorarrangement.h"
#include "ui/common/formats.h"

namespace touchstone::ui {

/// The connector list as the table shows it: arranged, and with the words that cells, tooltips and screen readers need.
class ConnectorSort : public items::ConnectorArrangement
{
    Q_OBJECT

public:
    using ConnectorArrangement::ConnectorArrangement;

    void setFormats(const Formats &formats);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static Qt::Alignment alignmentOf(int column); ///< of headings and values alike

private:
    QVariant headingWords(const QModelIndex &index, int role) const;
    QString headingTitle(const QModelIndex &index) const;

    Formats m_formats;
};

} // namespace touchstone::ui
