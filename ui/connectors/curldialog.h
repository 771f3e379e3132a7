// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "ui/connectors/deliverysigner.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace touchstone::ui {

/// Shows a sample delivery of a connector as a cURL command and copies it. Secrets are left out unless the person
/// chooses each of them. Deletes itself when closed.
class CurlDialog : public QDialog
{
    Q_OBJECT

public:
    CurlDialog(
        const DataConnector &connector, const QByteArray &body, DeliverySigner signer, QWidget *parent = nullptr);

    QString command() const;

private:
    void layOut();
    QCheckBox *makeChoice(const QString &text, bool isThere);
    void refresh();

    DataConnector m_connector;
    QByteArray m_body;
    DeliverySigner m_signer;
    QCheckBox *m_userInfo;
    QCheckBox *m_headers;
    QCheckBox *m_signature;
    QPlainTextEdit *m_command;
    QPushButton *m_copy;
};

} // namespace touchstone::ui
