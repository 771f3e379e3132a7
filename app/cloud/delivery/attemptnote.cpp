// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/attemptnote.h"

#include <QRegularExpression>

#include <algorithm>

namespace touchstone::cloud {

namespace {

constexpr qsizetype longestExcerpt = 200; // characters
constexpr qsizetype leastSecret = 4;      // shorter ones would mask half of every text

bool names(const QByteArray &header, const char *known)
{
    return header.compare(known, Qt::CaseInsensitive) == 0;
}

void mask(QString &text, const QString &secret)
{
    if (secret.size() >= leastSecret)
        text.replace(secret, QLatin1String("***"));
}

/// Credentials as they are sent, and as a receiver decodes them.
void maskAuthorization(QString &text, const QByteArray &value)
{
    const qsizetype space = value.indexOf(' ');
    const QByteArray credentials = space < 0 ? value : value.mid(space + 1);
    mask(text, QString::fromUtf8(credentials));
    if (!value.startsWith("Basic "))
        return;
    const QByteArray decoded = QByteArray::fromBase64(credentials);
    mask(text, QString::fromUtf8(decoded.mid(decoded.indexOf(':') + 1)));
}

void maskHeaders(QString &text, const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon);
        if (colon < 0 || names(name, "Content-Type") || names(name, "User-Agent"))
            continue;
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (names(name, "Authorization"))
            maskAuthorization(text, value);
        mask(text, QString::fromUtf8(value));
    }
}

/// A signature, whole or cut off: RFC 7515 7.1 with a header that is a JSON object.
void maskTokens(QString &text)
{
    static const QRegularExpression token(QStringLiteral(R"(eyJ[\w-]{8,}(\.[\w-]*){0,2})"));
    text.replace(token, QStringLiteral("***"));
}

bool isPrintable(QChar c)
{
    return c.unicode() >= 0x20 ? c.unicode() != 0x7f : c == u'\n' || c == u'\t';
}

} // namespace

QString answerExcerpt(const QByteArray &answer, const DeliveryTarget &target)
{
    if (answer.isEmpty())
        return {};
    // Masked before it is cut, or half a secret would be left at the end.
    QString text = QString::fromUtf8(answer);
    text.remove(QLatin1Char('\r'));
    maskTokens(text);
    maskHeaders(text, target.headers);
    mask(text, QString::fromUtf8(target.secret));
    text.truncate(longestExcerpt);
    if (text.size() == longestExcerpt && text.back().isHighSurrogate())
        text.chop(1);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !isPrintable(c); }, QChar(QChar::ReplacementCharacter));
    return text;
}

QString failureInWords(const HttpOutcome &outcome)
{
    if (outcome.status == 0)
        return outcome.error;
    QString words = QStringLiteral("the answer was %1, which does not acknowledge").arg(outcome.status);
    if (outcome.retryAfter)
        words += QStringLiteral("; it asked for a pause of %1 s").arg(outcome.retryAfter->count());
    return words;
}

} // namespace touchstone::cloud
