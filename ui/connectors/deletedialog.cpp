// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/deletedialog.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/connectors/disabledialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

DeleteDialog::DeleteDialog(const items::ConnectorListModel &model, const ConnectorName &connector, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_connector(connector)
    , m_question(makeTextLabel(this))
    , m_loss(makeTextLabel(this))
    , m_prompt(makeTextLabel(this))
    , m_name(new QLineEdit(this))
    , m_keep(new QPushButton(tr("Keep it"), this))
    , m_delete(new QPushButton(tr("Delete for good"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete connector"));
    m_delete->setAutoDefault(false);
    m_keep->setDefault(true);
    layOut();
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_delete->setEnabled(isNamed()); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(m_connector);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DeleteDialog::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DeleteDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DeleteDialog::refresh);
    refresh();
    m_name->setFocus();
}

void DeleteDialog::layOut()
{
    m_question->setFont(titleFont(font()));
    m_prompt->setBuddy(m_name);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(m_question);
    column->addWidget(m_loss);
    column->addSpacing(spacing::small);
    column->addWidget(m_prompt);
    column->addWidget(m_name);
    column->addSpacing(spacing::large);
    column->addLayout(buttons);
    setTabOrder(m_name, m_delete);
    setMinimumWidth(460);
}

void DeleteDialog::setFormats(const Formats &formats)
{
    m_formats = formats;
    refresh();
}

QString DeleteDialog::lossText() const
{
    return m_loss->text();
}

bool DeleteDialog::isNamed() const
{
    return m_name->text().trimmed() == m_title.trimmed();
}

void DeleteDialog::refresh()
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    if (!row) {
        reject();
        return;
    }
    const bool hasName = !row->connector.displayName.trimmed().isEmpty();
    m_title = hasName ? row->connector.displayName : m_connector.connector;
    m_question->setText(tr("Delete this connector for good?"));
    m_loss->setText(disableLoss({*row}, toDateTime(m_model.clock().now()), m_formats) + QLatin1Char(' ') +
                    tr("Its settings, its secret and its statistics go as well, and it cannot be brought back."));
    m_prompt->setText(
        hasName ? tr("Type its name to confirm: %1").arg(m_title) : tr("Type its id to confirm: %1").arg(m_title));
    m_name->setAccessibleName(m_prompt->text());
    m_delete->setEnabled(isNamed());
    setAccessibleDescription(m_loss->text());
}

} // namespace touchstone::ui
