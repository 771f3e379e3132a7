// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// Asks before a connector is disabled, and says what that loses: the queued events, with their number where it is
/// known and up to date while the dialog is open, and everything that happens until it is enabled again. The safe
/// answer is the default. Goes away by itself when the connector does, or when somebody else disables it. Deletes
/// itself when closed.
class DisableDialog : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    DisableDialog(const items::ConnectorListModel &model, const ConnectorName &connector, QWidget *parent = nullptr);

    QPushButton *keepButton() const { return m_keep; }
    QPushButton *disableButton() const { return m_disable; }
    QString lossText() const;

Q_SIGNALS:
    void confirmed(const touchstone::ConnectorName &connector);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();

    const items::ConnectorListModel &m_model;
    ConnectorName m_connector;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_loss;
    QLabel *m_gap;
    QPushButton *m_keep;
    QPushButton *m_disable;
};

/// What disabling loses, in a sentence, and the words on the button that does it.
QString disableLoss(const std::optional<QueueState> &queue, const QDateTime &now);
QString disableButtonText(const QString &connector, const std::optional<QueueState> &queue);

} // namespace touchstone::ui
