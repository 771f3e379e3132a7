// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/httpmessage.h"
#include "models/domain/result.h"

#include <QUrl>

namespace touchstone::cloud {

/// Errors in the vendor's shape (dt-api.md 4.1), with a help link to a page that the server serves itself.
class ErrorReply
{
public:
    /// `helpPage` is the address of the page; "#<code>" is appended.
    void setHelpPage(const QUrl &helpPage) { m_helpPage = helpPage; }

    HttpResponse from(const Failure &failure) const;
    QString helpLink(int code) const;
    /// The object that ends a stream (dt-api.md 11.5), without framing.
    QByteArray streamError(const Failure &failure) const;

    /// Without JSON, as dt-api.md 4.1 has it; `allowed` are the methods that the path has.
    static HttpResponse methodNotAllowed(const QList<HttpMethod> &allowed);

private:
    QUrl m_helpPage;
};

/// The page behind the help links: every code in plain words, each under its own anchor.
QByteArray errorHelpPage();

} // namespace touchstone::cloud
