// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace touchstone::ui {

class FormField;
class HeaderTable;
class SecretEdit;

/// Name and destination of a connector: for HTTP_PUSH its endpoint, secret and headers; for other types what they are
/// configured with, to read alone. Problems appear beside a field once it was touched, or when showProblems() asks for
/// all of them.
class EndpointPage : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointPage(QWidget *parent = nullptr);

    /// Not by a focus proxy: Tab would come back to it from the last field and never leave the page.
    void focusName();

    void setConnector(const DataConnector &connector);
    /// `connector` with what the fields say.
    DataConnector applied(DataConnector connector) const;
    void setReadOnly(bool readOnly);

    /// Shows what is wrong beside the fields and puts the keyboard into the first of them; false when nothing is wrong.
    bool showProblems();
    /// The server's own words about a field ("httpConfig.url is ..."); false when it is none of this page.
    bool showRefusal(const QString &message);

Q_SIGNALS:
    void edited();

private:
    void connectFields();
    void check(bool all);

    DataConnector m_connector;
    bool m_readOnly = false;
    bool m_nameTouched = false;
    bool m_urlTouched = false;
    QLineEdit *m_name;
    QLineEdit *m_url;
    SecretEdit *m_secret;
    HeaderTable *m_headers;
    QLabel *m_otherType;
    QPlainTextEdit *m_otherConfig;
    FormField *m_nameField;
    FormField *m_urlField;
    FormField *m_secretField;
    FormField *m_headersField;
};

} // namespace touchstone::ui
