// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/deliveryhandler.h"

#include <QLoggingCategory>
#include <QTimer>

#include <utility>

namespace touchstone::receiver {
namespace {

Q_LOGGING_CATEGORY(lcReceiver, "touchstone.receiver", QtWarningMsg)

} // namespace

DeliveryHandler::DeliveryHandler(const Clock &clock)
    : m_clock(clock)
{}

void DeliveryHandler::addEndpoint(const QString &name, const QString &secret)
{
    const auto [found, added] = m_endpoints.try_emplace(name, secret);
    if (!added)
        found->second.setSecret(secret);
}

Endpoint *DeliveryHandler::endpoint(const QString &name)
{
    const auto found = m_endpoints.find(name);
    return found == m_endpoints.end() ? nullptr : &found->second;
}

QStringList DeliveryHandler::endpoints() const
{
    QStringList names;
    for (const auto &[name, endpoint] : m_endpoints)
        names.append(name);
    return names;
}

void DeliveryHandler::handle(DeliveryRequest request)
{
    Endpoint *target = endpoint(request.endpoint);
    if (!target)
        return request.reply({404, QStringLiteral("There is no such endpoint.")});
    if (!request.isPost)
        return request.reply({405, QStringLiteral("Deliveries are POST requests.")});
    const std::optional<Answer> failing = target->countRequest();
    if (target->faults().hang)
        return;
    if (failing)
        return answer(request.endpoint, request.reply, *failing);
    const auto verdict = target->judge(request.signature, request.body, m_clock.now());
    if (const auto *refusal = std::get_if<Answer>(&verdict))
        return answer(request.endpoint, request.reply, *refusal);

    // Stored when the event loop has taken in what else has arrived: many events, one sync.
    if (m_batch.empty())
        QMetaObject::invokeMethod(this, &DeliveryHandler::storeBatch, Qt::QueuedConnection);
    m_batch.push_back({request.endpoint, std::get<QString>(verdict), std::move(request.body), m_clock.now()});
    m_batchReplies.push_back({request.endpoint, std::move(request.reply)});
}

void DeliveryHandler::storeBatch()
{
    const std::vector<ReceivedEvent> events = std::exchange(m_batch, {});
    const std::vector<Accepted> replies = std::exchange(m_batchReplies, {});
    const Result<std::vector<bool>> isNew = m_store->append(events);
    if (!isNew)
        qCWarning(lcReceiver) << isNew.failure().message << isNew.failure().detail;
    for (size_t i = 0; i < replies.size(); ++i) {
        if (isNew)
            m_endpoints.at(replies[i].endpoint).countStored((*isNew)[i]);
        answer(replies[i].endpoint, replies[i].reply,
            isNew ? Answer{} : Answer{503, QStringLiteral("The event could not be stored.")});
    }
}

void DeliveryHandler::answer(
    const QString &endpointName, const std::function<void(const Answer &)> &reply, const Answer &answer)
{
    const auto delay = m_endpoints.at(endpointName).faults().delay;
    if (delay.count() == 0)
        return reply(answer);
    QTimer::singleShot(delay, this, [reply, answer] { reply(answer); });
}

} // namespace touchstone::receiver
