// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Asks before a connector is deleted for good: says what is lost and wants its name typed. Goes away by itself when
/// the connector does. Deletes itself when closed.
class DeleteDialog : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    DeleteDialog(const items::ConnectorListModel &model, const ConnectorName &connector, QWidget *parent = nullptr);

    QPushButton *deleteButton() const { return m_delete; }
    QLineEdit *nameEdit() const { return m_name; }
    QString lossText() const;
    void setFormats(const Formats &formats);

Q_SIGNALS:
    void confirmed(const touchstone::ConnectorName &connector);

private:
    void layOut();
    void refresh();
    bool isNamed() const;

    const items::ConnectorListModel &m_model;
    ConnectorName m_connector;
    Formats m_formats;
    QString m_title; ///< what has to be typed
    QLabel *m_question;
    QLabel *m_loss;
    QLabel *m_prompt;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QPushButton *m_delete;
};

} // namespace touchstone::ui
