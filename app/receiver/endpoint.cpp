// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/endpoint.h"

#include "app/jwt/deliverysignature.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace touchstone::receiver {
namespace {

/// The vendor's ids have 20 characters; bounds what a stranger can put into the store's key.
constexpr qsizetype longestEventId = 128;
/// Ten times 0.1 is a bit less than 1.
constexpr double roundingSlack = 1e-9;

} // namespace

Endpoint::Endpoint(QString secret)
    : m_secret(std::move(secret))
{}

Result<void> Endpoint::setFaults(const Faults &faults)
{
    const auto invalid = [](const QString &message) { return Failure{Failure::Kind::Invalid, message}; };
    if (!(faults.failShare >= 0 && faults.failShare <= 1)) // not-a-number included
        return invalid(QStringLiteral("The share of failures must lie between 0 and 1."));
    if (faults.failStatus < 201 || faults.failStatus > 599)
        return invalid(QStringLiteral("The status of a failure must lie between 201 and 599."));
    if (faults.delay < std::chrono::milliseconds(0) || faults.delay > std::chrono::hours(1))
        return invalid(QStringLiteral("The delay must lie between nothing and an hour."));
    m_faults = faults;
    m_owedFailures = 0;
    return {};
}

std::optional<Answer> Endpoint::countRequest()
{
    ++m_counts.received;
    m_owedFailures += m_faults.failShare;
    if (m_owedFailures < 1 - roundingSlack)
        return std::nullopt;
    m_owedFailures -= 1;
    return Answer{m_faults.failStatus, QStringLiteral("This endpoint was told to fail now and then.")};
}

std::variant<QString, Answer> Endpoint::judge(const QByteArray &signature, const QByteArray &body, Timestamp now)
{
    if (!m_secret.isEmpty()) {
        const auto verdict =
            jwt::verifyDelivery(signature, body, m_secret.toUtf8(), std::chrono::floor<std::chrono::seconds>(now));
        if (verdict != jwt::SignatureVerdict::Valid)
            return refusal(401, jwt::describe(verdict));
    }
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return refusal(400, QStringLiteral("The body is not a JSON object."));
    const QJsonValue event = document.object().value(QStringLiteral("event"));
    const QString eventId = event.toObject().value(QStringLiteral("eventId")).toString();
    if (eventId.isEmpty() || eventId.size() > longestEventId)
        return refusal(400, QStringLiteral("The body holds no event with an eventId."));
    return eventId;
}

void Endpoint::countStored(bool isNew)
{
    ++(isNew ? m_counts.stored : m_counts.repeats);
}

Answer Endpoint::refusal(int status, const QString &sentence)
{
    ++m_counts.refused;
    return {status, sentence};
}

} // namespace touchstone::receiver
