// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace touchstone::ui {

class CompareChart;
struct Formats;

/// Up to five connectors side by side in one chart, for the quantity and the range that are chosen. Follows the model;
/// one that was deleted leaves the chart. Deletes itself when closed.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    CompareDialog(
        const items::ConnectorListModel &model, const QList<ConnectorName> &connectors, QWidget *parent = nullptr);

    CompareChart *chart() const { return m_chart; }
    void setFormats(const Formats &formats);

private:
    void refresh();

    const items::ConnectorListModel &m_model;
    QList<ConnectorName> m_connectors;
    QComboBox *m_quantity;
    QComboBox *m_range;
    QLabel *m_steps;
    CompareChart *m_chart;
};

} // namespace touchstone::ui
