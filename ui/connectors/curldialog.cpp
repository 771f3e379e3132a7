// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/curldialog.h"

#include "models/domain/connectortitle.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/curltext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

CurlDialog::CurlDialog(const DataConnector &connector, const QByteArray &body, DeliverySigner signer, QWidget *parent)
    : QDialog(parent)
    , m_connector(connector)
    , m_body(body)
    , m_signer(std::move(signer))
    , m_command(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sample delivery as cURL"));
    const HttpConfig http = m_connector.httpConfig.value_or(HttpConfig());
    m_userInfo = makeChoice(tr("Include &user and password of the endpoint"), maskedUrl(http.url) != http.url);
    m_headers = makeChoice(tr("Include the values of the custom &headers"), !http.headers.isEmpty());
    m_signature = makeChoice(
        tr("&Sign it with the connector's secret (good for an hour)"), m_signer && !http.signatureSecret.isEmpty());
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setAccessibleName(tr("The command"));
    m_copy->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(command());
        accept();
    });
    layOut();
    refresh();
    m_copy->setFocus();
}

QCheckBox *CurlDialog::makeChoice(const QString &text, bool isThere)
{
    auto *choice = new QCheckBox(text, this);
    choice->setEnabled(isThere);
    if (!isThere)
        choice->setToolTip(tr("This connector has none"));
    connect(choice, &QCheckBox::toggled, this, &CurlDialog::refresh);
    return choice;
}

void CurlDialog::layOut()
{
    auto *words = new QLabel(tr("What %1 sends for an ordinary event, as a command for a shell. Secrets are left out "
                                "unless you choose them; "
                                "whoever gets the copied text gets them too.")
                                 .arg(titleOf(m_connector)),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(words);
    for (QCheckBox *choice : {m_userInfo, m_headers, m_signature})
        column->addWidget(choice);
    column->addWidget(m_command, 1);
    column->addLayout(buttons);
    resize(620, 420);
}

QString CurlDialog::command() const
{
    return m_command->toPlainText();
}

void CurlDialog::refresh()
{
    const CurlChoice choice{m_userInfo->isChecked(), m_headers->isChecked()};
    const QByteArray signature =
        m_signature->isChecked() ? m_signer(m_body, m_connector.httpConfig->signatureSecret) : QByteArray();
    m_command->setPlainText(curlCommand(m_connector, m_body, choice, signature));
}

} // namespace touchstone::ui
