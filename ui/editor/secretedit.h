// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace touchstone::ui {

/// A secret: masked until it is asked to be shown, with buttons to generate a new one and to copy it. What is copied
/// leaves the clipboard after a minute unless something else took its place.
class SecretEdit : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    void setSecret(const QString &secret);
    QString secret() const;
    bool isRevealed() const;
    void setReadOnly(bool readOnly);

    /// 256 bits from the system's generator, in letters, digits, '-' and '_'.
    static QString generated();

Q_SIGNALS:
    void secretChanged(const QString &secret);

private:
    void reveal(bool shown);
    void copy();

    QLineEdit *m_line;
    QToolButton *m_reveal;
    QToolButton *m_generate;
    QToolButton *m_copy;
};

} // namespace touchstone::ui
