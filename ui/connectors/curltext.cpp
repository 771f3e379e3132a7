// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/curltext.h"

#include "ui/common/shelltext.h"

namespace touchstone::ui {

namespace {

const QString masked = QStringLiteral("***");
const QString signaturePlaceholder = QStringLiteral("<signature of this body with the secret>");

} // namespace

QString curlCommand(
    const DataConnector &connector, const QByteArray &body, const CurlChoice &choice, const QByteArray &signature)
{
    if (!connector.httpConfig)
        return {};
    const HttpConfig &http = *connector.httpConfig;
    QStringList lines;
    const auto header = [&lines](const QString &name, const QString &value) {
        lines.append(QStringLiteral("-H ") + shellQuoted(name + QStringLiteral(": ") + value));
    };
    lines.append(QStringLiteral("curl -i -X POST ") + shellQuoted(choice.userInfo ? http.url : maskedUrl(http.url)));
    header(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
    if (!http.signatureSecret.isEmpty())
        header(QStringLiteral("X-Dt-Signature"),
            signature.isEmpty() ? signaturePlaceholder : QString::fromLatin1(signature));
    for (auto custom = http.headers.cbegin(); custom != http.headers.cend(); ++custom)
        header(custom.key(), choice.headerValues ? custom.value() : masked);
    lines.append(QStringLiteral("--data-raw ") + shellQuoted(QString::fromUtf8(body)));
    return lines.join(QStringLiteral(" \\\n  "));
}

} // namespace touchstone::ui
