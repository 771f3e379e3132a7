// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/newsensordialog.h"

#include "ui/common/eventwords.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace touchstone::ui {

NewSensorDialog::NewSensorDialog(QWidget *parent)
    : QDialog(parent)
    , m_types(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_words(makeTextLabel(this))
    , m_create(new QPushButton(tr("&Create"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New emulated sensor"));
    for (const auto &[type, text] : DeviceTypeTraits::names)
        m_types->addItem(icon(iconNameOf(DeviceType(type))), deviceTypeWord(type), QString::fromLatin1(text));
    m_types->setAccessibleName(tr("Type"));
    m_name->setAccessibleName(tr("Name"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_create->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_create);
    buttons->addWidget(cancel);
    auto *form = new QFormLayout;
    form->setSpacing(spacing::small);
    form->addRow(tr("&Type"), m_types);
    form->addRow(tr("&Name"), m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addSpacing(spacing::small);
    column->addLayout(buttons);
    setMinimumWidth(400);
    connect(m_name, &QLineEdit::textChanged, this, &NewSensorDialog::judge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] {
        const DeviceType type = DeviceType::fromText(m_types->currentData().toString());
        const QString name = m_name->text().trimmed();
        accept();
        Q_EMIT createRequested(type, name);
    });
    judge();
    m_name->setFocus();
}

void NewSensorDialog::judge()
{
    const QString name = m_name->text().trimmed();
    QString words = labelValueProblem(name);
    if (words.isEmpty() && name.isEmpty())
        words = tr("Give it a name, so that it can be told from the others.");
    m_words->setText(words);
    m_name->setAccessibleDescription(words);
    m_create->setEnabled(words.isEmpty());
}

} // namespace touchstone::ui
