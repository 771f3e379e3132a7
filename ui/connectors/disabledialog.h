// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// Asks before connectors are disabled, and says what that loses: the queued events, with their number where it is
/// known and up to date while the dialog is open, and everything that happens until they are enabled again. The safe
/// answer is the default. Speaks only of those that are still on, and goes away by itself when none is. Deletes itself
/// when closed.
class DisableDialog : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    DisableDialog(
        const items::ConnectorListModel &model, const QList<ConnectorName> &connectors, QWidget *parent = nullptr);

    QPushButton *keepButton() const { return m_keep; }
    QPushButton *disableButton() const { return m_disable; }
    QString lossText() const;
    void setFormats(const Formats &formats);

Q_SIGNALS:
    /// Those of them that were still on.
    void confirmed(const QList<touchstone::ConnectorName> &connectors);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();

    const items::ConnectorListModel &m_model;
    QList<ConnectorName> m_connectors;
    Formats m_formats;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_names; ///< only for several
    QLabel *m_loss;
    QLabel *m_gap;
    QPushButton *m_keep;
    QPushButton *m_disable;
};

/// What disabling these connectors, at least one, loses, in a sentence or two, and the words on the button that does
/// it.
QString disableLoss(const QList<items::ConnectorRow> &connectors, const QDateTime &now, const Formats &formats = {});
QString disableButtonText(const QList<items::ConnectorRow> &connectors);

} // namespace touchstone::ui
