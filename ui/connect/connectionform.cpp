// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionform.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

QUrl urlOf(const QLineEdit &edit)
{
    return QUrl(edit.text().trimmed(), QUrl::StrictMode);
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_api(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_emulator(new QLineEdit(this))
    , m_keyId(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_basic(new QCheckBox(tr("With &Basic authentication, for development"), this))
    , m_how(makeTextLabel(this))
    , m_keychain(new QRadioButton(tr("In the system's &keychain"), this))
    , m_session(new QRadioButton(tr("For this session &only"), this))
    , m_where(makeTextLabel(this))
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_api->setPlaceholderText(QStringLiteral("https://cloud.example.com/v2"));
    m_emulator->setPlaceholderText(tr("empty if the cloud has none"));
    m_where->setFont(captionFont(font()));
    m_how->setFont(captionFont(font()));
    layOut();
    for (QLineEdit *edit : {m_name, m_api, m_token, m_emulator, m_keyId, m_email, m_secret})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::edited);
    connect(m_session, &QRadioButton::toggled, this, [this] {
        tellWhere();
        Q_EMIT edited();
    });
    connect(m_basic, &QCheckBox::toggled, this, [this] {
        tellHow();
        Q_EMIT edited();
    });
    m_keychain->setChecked(true);
    tellWhere();
    tellHow();
}

void ConnectionForm::layOut()
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_keychain);
    group->addButton(m_session);
    auto *places = new QVBoxLayout;
    places->setSpacing(spacing::tiny);
    places->addWidget(m_keychain);
    places->addWidget(m_session);
    places->addWidget(m_where);
    auto *signIn = new QVBoxLayout;
    signIn->setSpacing(spacing::tiny);
    signIn->addWidget(m_basic);
    signIn->addWidget(m_how);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    form->setSpacing(spacing::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("A&PI"), m_api);
    form->addRow(tr("&Token address"), m_token);
    form->addRow(tr("&Emulator"), m_emulator);
    form->addRow(tr("Key &ID"), m_keyId);
    form->addRow(tr("E-&mail"), m_email);
    form->addRow(tr("Sec&ret"), m_secret);
    form->addRow(tr("Sign in"), signIn);
    form->addRow(tr("Keep the secret"), places);
    const std::pair<QLineEdit *, QString> spoken[] = {{m_name, tr("Name of the connection")},
        {m_api, tr("Address of the API")}, {m_token, tr("Address that gives out tokens")},
        {m_emulator, tr("Address of the emulator")}, {m_keyId, tr("Key ID")},
        {m_email, tr("E-mail address of the service account")}, {m_secret, tr("Secret of the key")}};
    for (const auto &[edit, name] : spoken)
        edit->setAccessibleName(name);
}

void ConnectionForm::show(const ConnectionDraft &draft)
{
    const QSignalBlocker quiet(this);
    const Connection &connection = draft.connection;
    m_name->setText(connection.name);
    m_api->setText(connection.api.toString());
    m_token->setText(connection.token.toString());
    m_emulator->setText(connection.emulator.toString());
    m_keyId->setText(connection.keyId);
    m_email->setText(connection.email);
    m_secret->setText(draft.secret.value_or(QString()));
    m_basic->setChecked(connection.isBasic);
    m_secret->setPlaceholderText(draft.isNew ? QString() : tr("as it is kept; type to replace it"));
    const bool isForSession = connection.secretPlace == SecretPlace::ThisSession || !m_noKeychain.isEmpty();
    (isForSession ? m_session : m_keychain)->setChecked(true);
    for (QLineEdit *edit : {m_name, m_api, m_token, m_emulator, m_keyId, m_email})
        edit->setCursorPosition(0);
    tellWhere();
    tellHow();
}

void ConnectionForm::read(ConnectionDraft &draft) const
{
    Connection &connection = draft.connection;
    connection.name = m_name->text().trimmed();
    connection.api = urlOf(*m_api);
    connection.token = urlOf(*m_token);
    connection.emulator = urlOf(*m_emulator);
    connection.keyId = m_keyId->text().trimmed();
    connection.email = m_email->text().trimmed();
    connection.isBasic = m_basic->isChecked();
    connection.secretPlace = m_session->isChecked() ? SecretPlace::ThisSession : SecretPlace::Keychain;
    draft.secret.reset();
    if (!m_secret->text().isEmpty())
        draft.secret = m_secret->text().trimmed();
}

void ConnectionForm::setKeychain(bool works, const QString &why)
{
    const QSignalBlocker quiet(this); // nobody has edited anything
    m_noKeychain = works ? QString() : why;
    m_keychain->setEnabled(works);
    if (!works)
        m_session->setChecked(true);
    tellWhere();
}

void ConnectionForm::tellWhere()
{
    QString words = tr("Encrypted by the operating system, and read from there at each start.");
    if (m_session->isChecked())
        words = tr("In this program's memory, in no file. After the next start you are asked for it again.");
    if (!m_noKeychain.isEmpty())
        words = m_noKeychain + QLatin1Char(' ') + words;
    m_where->setText(words);
    m_session->setAccessibleDescription(words);
    m_keychain->setAccessibleDescription(words);
}

/// As the vendor means it (dt-api.md 2.1).
void ConnectionForm::tellHow()
{
    const bool isBasic = m_basic->isChecked();
    for (QLineEdit *edit : {m_token, m_email})
        edit->setEnabled(!isBasic);
    m_token->setPlaceholderText(isBasic ? tr("not needed with Basic authentication")
                                        : QStringLiteral("https://cloud.example.com/oauth2/token"));
    m_email->setPlaceholderText(isBasic ? tr("not needed with Basic authentication") : tr("of the service account"));
    m_how->setText(
        isBasic ? tr("The secret itself goes along with every call: for trying things out, not for what is to last. "
                     "Works only for a service account for which Basic authentication is switched on.")
                : tr("Usual: with tokens that live for an hour. The secret itself is never sent."));
    m_basic->setAccessibleDescription(m_how->text());
}

void ConnectionForm::focusFirst()
{
    for (QLineEdit *edit : {m_name, m_api, m_keyId, m_secret}) {
        if (edit->text().isEmpty()) {
            edit->setFocus();
            return;
        }
    }
    m_name->setFocus();
}

} // namespace touchstone::ui
