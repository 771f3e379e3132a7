// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/endpointpage.h"

#include "models/domain/connectorrules.h"
#include "ui/common/theme.h"
#include "ui/editor/fieldwords.h"
#include "ui/editor/formfield.h"
#include "ui/editor/headertable.h"
#include "ui/editor/secretedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace touchstone::ui {

namespace {

/// A paste of any length must not freeze the form; one more than allowed, so that too long can be told.
constexpr int longest(qsizetype most)
{
    return int(most) + 1;
}

} // namespace

EndpointPage::EndpointPage(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_secret(new SecretEdit(this))
    , m_headers(new HeaderTable(this))
    , m_otherType(new QLabel(this))
    , m_otherConfig(new QPlainTextEdit(this))
    , m_nameField(new FormField(tr("&Name"), m_name, this))
    , m_urlField(new FormField(tr("&Endpoint"), m_url, this))
    , m_secretField(new FormField(tr("Signature &secret"), m_secret, this))
    , m_headersField(new FormField(tr("Custom &headers"), m_headers, this))
{
    m_name->setMaxLength(longest(connectorrules::maxDisplayNameLength));
    m_url->setMaxLength(longest(connectorrules::maxUrlLength));
    m_url->setPlaceholderText(QStringLiteral("https://receiver.example.com/path"));
    m_otherType->setTextFormat(Qt::PlainText);
    m_otherType->setWordWrap(true);
    m_otherConfig->setReadOnly(true);
    m_otherConfig->setAccessibleName(tr("Configuration of this type"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(m_nameField);
    column->addWidget(m_urlField);
    column->addWidget(m_secretField);
    column->addWidget(m_headersField, 1);
    column->addWidget(m_otherType);
    column->addWidget(m_otherConfig, 1);
    connectFields();
}

void EndpointPage::focusName()
{
    m_name->setFocus();
}

void EndpointPage::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTouched = true; });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        m_urlTouched = m_urlTouched || !m_url->text().isEmpty();
        check(false);
    });
    const auto changed = [this] {
        check(false);
        Q_EMIT edited();
    };
    connect(m_name, &QLineEdit::textChanged, this, changed);
    connect(m_url, &QLineEdit::textChanged, this, changed);
    connect(m_secret, &SecretEdit::secretChanged, this, changed);
    connect(m_headers, &HeaderTable::headersChanged, this, changed);
}

void EndpointPage::setConnector(const DataConnector &connector)
{
    m_connector = connector;
    const HttpConfig http = connector.httpConfig.value_or(HttpConfig{});
    const bool isHttp = connector.type == ConnectorTypeTraits::Enum::HttpPush;
    m_name->setText(connector.displayName);
    m_url->setText(http.url);
    m_secret->setSecret(http.signatureSecret);
    m_headers->setHeaders(http.headers);
    for (FormField *field : {m_urlField, m_secretField, m_headersField})
        field->setVisible(isHttp);
    m_otherType->setVisible(!isHttp);
    m_otherConfig->setVisible(!isHttp);
    m_otherType->setText(
        tr("A connector of type %1. How it reaches its destination is shown as the cloud gave it; it is "
           "changed in the vendor's own tools and stays as it is here.")
            .arg(connector.type.text()));
    m_otherConfig->setPlainText(isHttp ? QString() : configurationText(connector));
    m_nameTouched = !connector.displayName.isEmpty();
    m_urlTouched = !http.url.isEmpty();
    check(false);
}

DataConnector EndpointPage::applied(DataConnector connector) const
{
    connector.displayName = m_name->text().trimmed();
    if (connector.httpConfig) {
        connector.httpConfig->url = m_url->text().trimmed();
        connector.httpConfig->signatureSecret = m_secret->secret();
        connector.httpConfig->headers = m_headers->headers();
    }
    return connector;
}

void EndpointPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_name->setReadOnly(readOnly);
    m_url->setReadOnly(readOnly);
    m_secret->setReadOnly(readOnly);
    m_headers->setReadOnly(readOnly);
}

void EndpointPage::check(bool all)
{
    const QString url = m_url->text().trimmed();
    const QString current = m_connector.httpConfig ? m_connector.httpConfig->url : QString();
    m_nameField->setProblem(all || m_nameTouched ? displayNameProblem(m_name->text()) : QString());
    if (!m_connector.httpConfig)
        return;
    m_urlField->setProblem(all || m_urlTouched ? endpointProblem(url, current) : QString());
    m_urlField->setHint(endpointHint(url));
    m_secretField->setProblem(secretProblem(m_secret->secret()));
    m_secretField->setHint(secretHint(m_secret->secret()));
    m_headersField->setProblem(m_headers->problem());
}

bool EndpointPage::showProblems()
{
    check(true);
    const std::pair<FormField *, QWidget *> fields[] = {
        {m_nameField, m_name}, {m_urlField, m_url}, {m_secretField, m_secret}, {m_headersField, m_headers}};
    for (const auto &[field, editor] : fields) {
        if (field->problem().isEmpty())
            continue;
        editor->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool EndpointPage::showRefusal(const QString &message)
{
    const std::pair<QLatin1String, FormField *> fields[] = {{QLatin1String("displayName"), m_nameField},
        {QLatin1String("httpConfig.url"), m_urlField}, {QLatin1String("httpConfig.signatureSecret"), m_secretField},
        {QLatin1String("httpConfig.headers"), m_headersField}};
    for (const auto &[name, field] : fields) {
        if (!message.contains(name))
            continue;
        field->setProblem(message);
        return true;
    }
    return false;
}

} // namespace touchstone::ui
