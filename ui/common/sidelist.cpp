// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sidelist.h"

#include "ui/common/theme.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

QVBoxLayout *layOutBesideList(QDialog &dialog, QListWidget &names, QLayout &shown, QPushButton &close)
{
    names.setFrameShape(QFrame::NoFrame);
    names.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    names.setFixedWidth(names.sizeHintForColumn(0) + spacing::huge);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(&names);
    row->addLayout(&shown, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::medium);
    buttons->addStretch();
    buttons->addWidget(&close);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addLayout(buttons);
    return column;
}

} // namespace touchstone::ui
