// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/secretdialog.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace touchstone::ui {

SecretDialog::SecretDialog(const Connection &connection, const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_secret(new QLineEdit(this))
    , m_keychain(new QRadioButton(tr("Keep it in the system's &keychain"), this))
    , m_session(new QRadioButton(tr("Use it for this session &only"), this))
    , m_where(makeTextLabel(this))
    , m_connect(new QPushButton(tr("&Connect"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Secret"));
    auto *title = makeTextLabel(this);
    title->setFont(titleFont(font()));
    title->setText(tr("The secret of \"%1\"").arg(connection.name));
    auto *words = makeTextLabel(this);
    words->setText(tr("%1 It belongs to the key %2.").arg(reason, connection.keyId));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Secret of the key"));
    m_secret->setAccessibleDescription(words->text());
    m_where->setFont(captionFont(font()));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_connect->setDefault(true);
    m_connect->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_connect);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    for (QWidget *part : std::initializer_list<QWidget *>{title, words, m_secret, m_keychain, m_session, m_where})
        column->addWidget(part);
    column->addSpacing(spacing::small);
    column->addLayout(buttons);
    setMinimumWidth(440);
    connect(m_secret, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_connect->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_session, &QRadioButton::toggled, this, &SecretDialog::tellWhere);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &SecretDialog::enter);
    const bool isForSession = connection.secretPlace == SecretPlace::ThisSession;
    (isForSession ? m_session : m_keychain)->setChecked(true);
    tellWhere();
    m_secret->setFocus();
}

void SecretDialog::setKeychain(bool works, const QString &why)
{
    m_noKeychain = works ? QString() : why;
    m_keychain->setEnabled(works);
    if (!works)
        m_session->setChecked(true);
    tellWhere();
}

void SecretDialog::tellWhere()
{
    const QString place = m_session->isChecked()
                              ? tr("In this program's memory, in no file; you are asked again after the next start.")
                              : tr("Encrypted by the operating system, and read from there at each start.");
    m_where->setText(m_noKeychain.isEmpty() ? place : m_noKeychain + QLatin1Char(' ') + place);
}

void SecretDialog::enter()
{
    const QString secret = m_secret->text().trimmed();
    const SecretPlace place = m_session->isChecked() ? SecretPlace::ThisSession : SecretPlace::Keychain;
    accept();
    Q_EMIT secretEntered(secret, place);
}

} // namespace touchstone::ui
