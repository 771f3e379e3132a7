// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/connectorlink.h"

#include <algorithm>

namespace touchstone {

namespace {

const QString start = QStringLiteral("touchstone://connector/");
constexpr qsizetype longestId = 64;

bool isId(QStringView text)
{
    const auto isAllowed = [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9') ||
               code == u'-' || code == u'_';
    };
    return !text.isEmpty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), isAllowed);
}

} // namespace

std::optional<ConnectorName> connectorOfLink(QStringView link)
{
    // Browsers and desktops may write the scheme and the host as they like (RFC 3986, 6.2.2.1).
    if (link.size() > longestConnectorLink || !link.startsWith(start, Qt::CaseInsensitive))
        return std::nullopt;
    QList<QStringView> parts = link.sliced(start.size()).split(u'/');
    if (parts.size() == 4 && parts[0] == u"projects" && parts[2] == u"dataconnectors")
        parts = {parts[1], parts[3]};
    if (parts.size() != 2 || !isId(parts[0]) || !isId(parts[1]))
        return std::nullopt;
    return ConnectorName{parts[0].toString(), parts[1].toString()};
}

QString linkToConnector(const ConnectorName &connector)
{
    return start + connector.project + u'/' + connector.connector;
}

} // namespace touchstone
