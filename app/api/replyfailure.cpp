// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/replyfailure.h"

#include "models/domain/apierror.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiCalls)
};

std::optional<std::chrono::seconds> secondsUntil(const QString &httpDate, Timestamp now)
{
    QDateTime date = QLocale::c().toDateTime(httpDate, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::utc());
    const auto moment = Timestamp(std::chrono::milliseconds(date.toMSecsSinceEpoch()));
    return std::chrono::ceil<std::chrono::seconds>(moment - now);
}

constexpr qsizetype longestQuote = 200;

QString serversWords(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return {};
    const Result<ApiError> error = apiErrorFromJson(document.object());
    return error ? error->error.simplified() : QString();
}

} // namespace

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, Timestamp now)
{
    using std::chrono::seconds;
    constexpr seconds longest = std::chrono::hours(24);
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    const std::optional<seconds> wait =
        isNumber ? std::optional(seconds(number)) : secondsUntil(QString::fromLatin1(text), now);
    if (!wait)
        return {};
    return std::clamp(*wait, seconds(0), longest);
}

Failure failureOfReply(const HttpReply &reply, const QString &purpose, Timestamp now, const QList<QByteArray> &secrets)
{
    // Cut last: half a secret is not found.
    const QString words = withoutSecrets(serversWords(reply.body), secrets).left(longestQuote);
    Failure failure;
    failure.kind = failureKindOf(reply.status);
    failure.httpStatus = reply.status;
    failure.message =
        words.isEmpty() ? Texts::tr("Could not %1: the server answered %2.").arg(purpose, QString::number(reply.status))
                        : Texts::tr("Could not %1: %2 (%3).").arg(purpose, words, QString::number(reply.status));
    if (failure.kind == Failure::Kind::Busy || failure.kind == Failure::Kind::Unavailable)
        failure.retryAfter = parseRetryAfter(reply.retryAfter, now);
    return failure;
}

QString withoutSecrets(QString text, const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (!secret.isEmpty())
            text.replace(QString::fromUtf8(secret), QStringLiteral("***"));
    }
    return text;
}

} // namespace touchstone::api
