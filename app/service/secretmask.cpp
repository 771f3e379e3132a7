// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/secretmask.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace touchstone::cloud {

namespace {

const QString mask = QStringLiteral("***");

/// As often as somebody may have encoded it: a URL in a query in a URL.
QString percentDecoded(const QString &text)
{
    QString decoded = text;
    for (int i = 0; i < 3 && decoded.contains(QLatin1Char('%')); ++i)
        decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(decoded.toUtf8()));
    return decoded;
}

/// Whether a parameter, member or header of this name holds a secret: "signatureSecret", "access_token", "X-Api-Key".
bool namesSecret(const QString &name)
{
    static constexpr std::array endings{"token", "secret", "password", "passwd", "passphrase", "assertion", "apikey",
        "privatekey", "authorization", "signature", "cookie"};
    QString plain = percentDecoded(name).toLower();
    plain.remove(QLatin1Char('-')).remove(QLatin1Char('_'));
    return std::any_of(
        endings.begin(), endings.end(), [&plain](const char *ending) { return plain.endsWith(QLatin1String(ending)); });
}

using Replacement = std::function<QString(const QRegularExpressionMatch &)>;

QString replaced(const QString &text, const QRegularExpression &pattern, const Replacement &replacement)
{
    QString result;
    qsizetype copied = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += replacement(match);
        copied = match.capturedEnd();
    }
    result += QStringView(text).mid(copied);
    return result;
}

/// `name=value`, in a query, a form or a sentence; the separator may be percent-encoded.
QString maskParameters(const QString &text)
{
    static const QRegularExpression parameter(
        QStringLiteral(R"(([\w.%-]{1,100}?)(=|%(?:25)*3D)([^&\s"'<>;]+))"), QRegularExpression::CaseInsensitiveOption);
    return replaced(text, parameter, [](const QRegularExpressionMatch &match) {
        const QString before = match.captured(1) + match.captured(2);
        // A value may be an encoded URL with parameters of its own.
        return before + (namesSecret(match.captured(1)) ? mask : maskParameters(match.captured(3)));
    });
}

/// `"name":"value"`, also within a text that was quoted once more, and cut off in the middle.
QString maskMembers(const QString &text)
{
    static const QRegularExpression member(
        QStringLiteral(R"re((\\*)"([\w-]{1,100})\1"\s*:\s*\1"(.*?)((?<!\\)\1"|$))re"),
        QRegularExpression::DotMatchesEverythingOption);
    return replaced(text, member, [](const QRegularExpressionMatch &match) {
        if (!namesSecret(match.captured(2)))
            return match.captured();
        const QString quote = match.captured(1) + QLatin1Char('"');
        return quote + match.captured(2) + quote + QLatin1Char(':') + quote + mask + quote;
    });
}

} // namespace

QString maskSecrets(const QString &text)
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    struct Pattern
    {
        QRegularExpression expression;
        QString replacement;
    };
    static const std::array<Pattern, 6> patterns{{
        {QRegularExpression(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*-----|$)"),
             QRegularExpression::DotMatchesEverythingOption),
            mask},
        // To the end of the line: schemes and their parameters vary.
        {QRegularExpression(
             QStringLiteral(
                 R"(\b((?:proxy-)?authorization|(?:set-)?cookie|[\w-]*(?:signature|api-key))\s*:\s*[^\r\n]+)"),
             anyCase),
            QStringLiteral("\\1: ***")},
        {QRegularExpression(QStringLiteral(R"(\b(bearer|basic)(?:\s|%20|\+)+[\w.~+/=%-]+)"), anyCase),
            QStringLiteral("\\1 ***")},
        // Up to the last @ of the word: passwords hold anything.
        {QRegularExpression(QStringLiteral(R"((://|%(?:25)*3A%(?:25)*2F%(?:25)*2F)[^\s"'<>]*(@|%(?:25)*40))"), anyCase),
            QStringLiteral("\\1***\\2")},
        {QRegularExpression(QStringLiteral(R"(eyJ[\w-]{6,}(?:(?:\.|%2E)[\w-]*)*)"), anyCase), mask},
        // Keys' secrets and access tokens, wherever they stand.
        {QRegularExpression(QStringLiteral(
             R"((?<![\w-])(?:[0-9a-fA-F]{32,}|(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*[0-9])[\w-]{40,}))")),
            mask},
    }};
    QString masked = maskParameters(maskMembers(text));
    for (const Pattern &pattern : patterns)
        masked.replace(pattern.expression, pattern.replacement);
    return masked;
}

} // namespace touchstone::cloud
