// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"
#include "ui/common/filterline.h"

namespace touchstone::items {
class ConnectorListModel;
}

namespace touchstone::ui {

/// Where the filter of the connector list is typed.
class FilterField : public FilterLine
{
    Q_OBJECT

public:
    /// The model has the words that are offered; it must outlive the field.
    explicit FilterField(const items::ConnectorListModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void filterChanged(const touchstone::items::ConnectorFilter &filter); ///< only for texts that are filters

protected:
    QString problemOf(const QString &text) const override;
    void apply(const QString &text) override;
    FilterCompletions completions(const QString &text, qsizetype cursor) const override;

private:
    const items::ConnectorListModel &m_model;
};

} // namespace touchstone::ui
