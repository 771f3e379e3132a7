// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/deletesensordialog.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

DeleteSensorDialog::DeleteSensorDialog(const Device &device, QWidget *parent)
    : QDialog(parent)
    , m_device(device.name)
    , m_name(new QLineEdit(this))
    , m_delete(new QPushButton(tr("Delete for good"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete emulated sensor"));
    const QString title = device.displayName().trimmed();
    QLabel *question = makeTextLabel(this);
    question->setText(tr("Delete this emulated sensor for good?"));
    question->setFont(titleFont(font()));
    QLabel *loss = makeTextLabel(this);
    loss->setText(tr("Its labels and latest values go with it, a rhythm of its events ends, and it cannot be brought "
                     "back. Events that wait for a connector are still delivered."));
    QLabel *prompt = makeTextLabel(this);
    prompt->setText(tr("Type its name to confirm: %1").arg(title));
    prompt->setBuddy(m_name);
    m_name->setAccessibleName(prompt->text());
    setAccessibleDescription(loss->text());
    auto *keep = new QPushButton(tr("Keep it"), this);
    keep->setDefault(true);
    m_delete->setAutoDefault(false);
    m_delete->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    for (QWidget *line : {static_cast<QWidget *>(question), static_cast<QWidget *>(loss),
             static_cast<QWidget *>(prompt), static_cast<QWidget *>(m_name)})
        column->addWidget(line);
    column->addSpacing(spacing::large);
    column->addLayout(buttons);
    setMinimumWidth(460);
    connect(m_name, &QLineEdit::textChanged, this,
        [this, title](const QString &text) { m_delete->setEnabled(text.trimmed() == title); });
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(m_device);
    });
    m_name->setFocus();
}

} // namespace touchstone::ui
