// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/segmentedchoice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace touchstone::ui {

SegmentedChoice::SegmentedChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    // Toggled and not clicked: the arrow keys check a button without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int value, bool on) {
        if (on)
            Q_EMIT chosen(value);
    });
}

void SegmentedChoice::add(int value, const QString &text, const QString &description)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAccessibleName(description);
    button->setToolTip(description);
    button->setFocusPolicy(Qt::StrongFocus); // Qt takes the Tab key from those that are not checked
    m_group->addButton(button, value);
    m_layout->addWidget(button);
    if (m_group->buttons().size() == 1)
        setValue(value);
}

int SegmentedChoice::value() const
{
    return m_group->checkedId();
}

void SegmentedChoice::setValue(int value)
{
    const QSignalBlocker quiet(this);
    if (QAbstractButton *chosenButton = m_group->button(value))
        chosenButton->setChecked(true);
}

QAbstractButton *SegmentedChoice::button(int value) const
{
    return m_group->button(value);
}

} // namespace touchstone::ui
