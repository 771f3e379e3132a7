// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace touchstone::ui {

/// Asks for the secret of a connection that is to be opened and whose secret is not known. Deletes itself when closed.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    /// `reason` is a sentence that says why it is asked for.
    SecretDialog(const Connection &connection, const QString &reason, QWidget *parent = nullptr);

    void setKeychain(bool works, const QString &why);
    QLineEdit *secretEdit() const { return m_secret; }
    QPushButton *connectButton() const { return m_connect; }

Q_SIGNALS:
    void secretEntered(const QString &secret, touchstone::SecretPlace place);

private:
    void enter();
    void tellWhere();

    QLineEdit *m_secret;
    QRadioButton *m_keychain;
    QRadioButton *m_session;
    QLabel *m_where;
    QPushButton *m_connect;
    QString m_noKeychain;
};

} // namespace touchstone::ui
