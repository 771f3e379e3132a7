// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QToolButton>

namespace touchstone::test {

/// The button whose text, without its mnemonic, begins so; null without one.
inline QPushButton *button(const QWidget &in, const char *text)
{
    for (QPushButton *candidate : in.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&').startsWith(QString::fromUtf8(text)))
            return candidate;
    }
    return nullptr;
}

/// The button with a drawing whose accessible name begins so; null without one.
inline QToolButton *toolButton(const QWidget &in, const QString &name)
{
    for (QToolButton *candidate : in.findChildren<QToolButton *>()) {
        if (candidate->accessibleName().startsWith(name))
            return candidate;
    }
    return nullptr;
}

/// Everything that its labels say, line by line.
inline QString labelTexts(const QWidget &in)
{
    QStringList texts;
    for (const QLabel *label : in.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace touchstone::test
