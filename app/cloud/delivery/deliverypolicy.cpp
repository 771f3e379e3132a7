// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverypolicy.h"

#include "models/domain/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <functional>
#include <map>

namespace touchstone::cloud {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
using Hours = std::chrono::duration<double, std::ratio<3600>>;

constexpr double oneDayMs = 24.0 * 3600 * 1000;
constexpr double oneYearHours = 365.0 * 24;

Failure invalid(const QString &key, const QString &remedy)
{
    return {Failure::Kind::Invalid, QStringLiteral("Policy: \"%1\" %2").arg(key, remedy)};
}

struct Range
{
    double least;
    double most;
};

Result<double> number(const QString &key, const QJsonValue &value, Range range)
{
    const auto remedy = QStringLiteral("must be a number from %1 to %2").arg(range.least).arg(range.most);
    if (!value.isDouble() || !(value.toDouble() >= range.least && value.toDouble() <= range.most))
        return invalid(key, remedy);
    return value.toDouble();
}

/// Fractions of a millisecond are rounded up, so that a short pause never becomes none.
std::chrono::milliseconds wholeMilliseconds(double count)
{
    return std::chrono::ceil<std::chrono::milliseconds>(Milliseconds(count));
}

std::chrono::microseconds fromHours(double count)
{
    return std::chrono::round<std::chrono::microseconds>(Hours(count));
}

Result<void> readAcknowledgement(const QString &key, const QJsonValue &value, DeliveryPolicy &policy)
{
    if (value == QJsonValue(QStringLiteral("200")))
        policy.acknowledgement = DeliveryPolicy::Acknowledgement::Exactly200;
    else if (value == QJsonValue(QStringLiteral("2xx")))
        policy.acknowledgement = DeliveryPolicy::Acknowledgement::Any2xx;
    else
        return invalid(key, QStringLiteral("must be \"200\" or \"2xx\""));
    return {};
}

using Reader = std::function<Result<void>(const QString &, const QJsonValue &, DeliveryPolicy &)>;

template <typename Apply>
Reader numeric(Range range, Apply apply)
{
    return [range, apply](const QString &key, const QJsonValue &value, DeliveryPolicy &policy) -> Result<void> {
        const Result<double> read = number(key, value, range);
        if (!read)
            return read.failure();
        apply(policy, *read);
        return {};
    };
}

const std::map<QString, Reader> &readers()
{
    static const std::map<QString, Reader> table{
        {QStringLiteral("ackStatus"), readAcknowledgement},
        {QStringLiteral("attemptTimeoutMs"),
            numeric({0.001, oneDayMs}, [](auto &p, double n) { p.attemptTimeout = wholeMilliseconds(n); })},
        {QStringLiteral("retryBaseMs"),
            numeric({0.001, oneDayMs}, [](auto &p, double n) { p.retry.base = wholeMilliseconds(n); })},
        {QStringLiteral("retryFactor"), numeric({1, 1000}, [](auto &p, double n) { p.retry.factor = n; })},
        {QStringLiteral("retryMaxMs"),
            numeric({0.001, oneDayMs}, [](auto &p, double n) { p.retry.max = wholeMilliseconds(n); })},
        {QStringLiteral("retryJitter"), numeric({0, 1}, [](auto &p, double n) { p.retry.jitter = n; })},
        {QStringLiteral("maxFailuresPerHour"),
            numeric({0, 1e9}, [](auto &p, double n) { p.maxFailuresPerHour = int(std::ceil(n)); })},
        {QStringLiteral("maxFailingHours"),
            numeric({0, oneYearHours}, [](auto &p, double n) { p.maxFailingTime = fromHours(n); })},
        {QStringLiteral("statisticsWindowHours"),
            numeric({0.0001, 31.0 * 24}, [](auto &p, double n) { p.statisticsWindow = fromHours(n); })},
    };
    return table;
}

} // namespace

DeliveryPolicy DeliveryPolicy::classic()
{
    return {};
}

DeliveryPolicy DeliveryPolicy::current()
{
    DeliveryPolicy policy;
    policy.acknowledgement = Acknowledgement::Any2xx;
    policy.maxFailuresPerHour = 0;
    policy.statisticsWindow = std::chrono::hours(3);
    policy.retention = std::chrono::hours(12);
    policy.developersManageConnectors = true;
    return policy;
}

bool DeliveryPolicy::acknowledges(int status) const
{
    return acknowledgement == Acknowledgement::Exactly200 ? status == 200 : status >= 200 && status <= 299;
}

Result<DeliveryPolicy> policyFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{Failure::Kind::Invalid, QStringLiteral("Policy: not JSON (%1)").arg(error.errorString())};
    if (!document.isObject())
        return Failure{Failure::Kind::Invalid, QStringLiteral("Policy: must be a JSON object")};

    DeliveryPolicy policy = DeliveryPolicy::classic();
    const QJsonObject members = document.object();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto reader = readers().find(member.key());
        if (reader == readers().end())
            return invalid(member.key(), QStringLiteral("is not known; remove it or correct its spelling"));
        const Result<void> read = reader->second(member.key(), member.value(), policy);
        if (!read)
            return read.failure();
    }
    return policy;
}

QByteArray policyToJson(const DeliveryPolicy &policy)
{
    const bool exact = policy.acknowledgement == DeliveryPolicy::Acknowledgement::Exactly200;
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"ackStatus", exact ? QStringLiteral("200") : QStringLiteral("2xx"));
    writer.member(u"attemptTimeoutMs", qint64(policy.attemptTimeout.count()));
    writer.member(u"retryBaseMs", qint64(policy.retry.base.count()));
    writer.member(u"retryFactor", policy.retry.factor);
    writer.member(u"retryMaxMs", qint64(policy.retry.max.count()));
    writer.member(u"retryJitter", policy.retry.jitter);
    writer.member(u"maxFailuresPerHour", policy.maxFailuresPerHour);
    writer.member(u"maxFailingHours", Hours(policy.maxFailingTime).count());
    writer.member(u"statisticsWindowHours", Hours(policy.statisticsWindow).count());
    writer.endObject();
    return writer.take();
}

} // namespace touchstone::cloud
