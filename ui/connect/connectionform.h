// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connectiondraft.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace touchstone::ui {

/// What a connection is: its name, addresses and key, how it signs in, and where the secret is kept.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void show(const ConnectionDraft &draft);
    /// Into the draft, what is shown here.
    void read(ConnectionDraft &draft) const;
    /// Whether the keychain takes secrets; else `why` says why not, and only "this session" can be chosen.
    void setKeychain(bool works, const QString &why);
    void focusFirst(); ///< where typing begins

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void tellWhere();
    void tellHow();

    QLineEdit *m_name;
    QLineEdit *m_api;
    QLineEdit *m_token;
    QLineEdit *m_emulator;
    QLineEdit *m_keyId;
    QLineEdit *m_email;
    QLineEdit *m_secret;
    QCheckBox *m_basic;
    QLabel *m_how;
    QRadioButton *m_keychain;
    QRadioButton *m_session;
    QLabel *m_where;
    QString m_noKeychain; ///< why not; "" where it works
};

} // namespace touchstone::ui
