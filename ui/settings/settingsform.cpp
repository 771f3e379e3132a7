// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsform.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

namespace touchstone::ui {

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(spacing::huge, spacing::large, spacing::huge, spacing::large);
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::small);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

void addHeading(QFormLayout *form, const QString &text)
{
    auto *heading = new QLabel(text, form->parentWidget());
    heading->setFont(titleFont(heading->font()));
    heading->setContentsMargins(0, form->rowCount() > 0 ? spacing::large : 0, 0, spacing::tiny);
    form->addRow(heading);
}

QLabel *addNote(QFormLayout *form, const QString &text)
{
    QLabel *note = makeTextLabel(form->parentWidget());
    note->setForegroundRole(QPalette::PlaceholderText); // a role, so that it follows light and dark
    note->setText(text);
    form->addRow(note);
    return note;
}

} // namespace touchstone::ui
