// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/secretedit.h"

#include "models/domain/connectorrules.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTimer>
#include <QToolButton>

#include <array>
#include <chrono>

namespace touchstone::ui {

using namespace std::chrono_literals;

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_reveal(new QToolButton(this))
    , m_generate(new QToolButton(this))
    , m_copy(new QToolButton(this))
{
    setFocusProxy(m_line);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setMaxLength(int(connectorrules::maxSecretLength) + 1); // one more, so that too long can be told
    m_line->setAccessibleName(tr("Signature secret"));
    m_reveal->setText(tr("Show"));
    m_reveal->setCheckable(true);
    m_reveal->setToolTip(tr("Show the secret as text"));
    m_generate->setText(tr("Generate"));
    m_generate->setToolTip(tr("Replace it by a new one of 256 random bits"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy it; it leaves the clipboard after a minute"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::tiny);
    row->addWidget(m_line, 1);
    for (QToolButton *button : {m_reveal, m_generate, m_copy}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(button->toolTip());
        row->addWidget(button);
    }
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_copy->setEnabled(!text.isEmpty());
        Q_EMIT secretChanged(text);
    });
    connect(m_reveal, &QToolButton::toggled, this, &SecretEdit::reveal);
    connect(m_generate, &QToolButton::clicked, this, [this] { m_line->setText(generated()); });
    connect(m_copy, &QToolButton::clicked, this, &SecretEdit::copy);
    m_copy->setEnabled(false);
}

void SecretEdit::setSecret(const QString &secret)
{
    m_line->setText(secret);
}

QString SecretEdit::secret() const
{
    return m_line->text();
}

bool SecretEdit::isRevealed() const
{
    return m_line->echoMode() == QLineEdit::Normal;
}

void SecretEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_generate->setEnabled(!readOnly);
}

QString SecretEdit::generated()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof(words)));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void SecretEdit::reveal(bool shown)
{
    m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setText(shown ? tr("Hide") : tr("Show"));
}

void SecretEdit::copy()
{
    const QString copied = m_line->text();
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(copied);
    QTimer::singleShot(1min, clipboard, [clipboard, copied] {
        if (clipboard->text() == copied)
            clipboard->clear();
    });
}

} // namespace touchstone::ui
