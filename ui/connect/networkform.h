// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connectiondraft.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace touchstone::ui {

/// The way through a corporate network: a proxy and the file of its authorities.
class NetworkForm : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkForm(QWidget *parent = nullptr);

    void show(const ConnectionDraft &draft);
    /// Into the draft, what is shown here.
    void read(ConnectionDraft &draft) const;

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void offerProxyFields();
    void browse();

    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_authorities;
    QWidget *m_authorityRow;
    QLabel *m_words;
};

} // namespace touchstone::ui
