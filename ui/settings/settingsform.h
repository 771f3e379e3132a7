// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <utility>

namespace touchstone::ui {

/// A combo box of values with a name for screen readers; the data of an entry is the value as a number.
template <typename Value>
QComboBox *makeChoice(const QString &name, std::initializer_list<std::pair<Value, QString>> choices, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    for (const auto &[value, text] : choices)
        box->addItem(text, int(value));
    return box;
}

/// Without a signal.
template <typename Value>
void showChoice(QComboBox *box, Value value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(int(value)));
}

/// The rows of a page, with room around them.
QFormLayout *makeForm(QWidget *page);
/// A heading over the rows that follow.
void addHeading(QFormLayout *form, const QString &text);
/// A sentence in the colour of secondary text that follows the palette.
QLabel *addNote(QFormLayout *form, const QString &text = {});

} // namespace touchstone::ui
