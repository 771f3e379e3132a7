// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/subscriptions.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(subscriptionLog, "touchstone.delivery", QtInfoMsg)

EventFilter filterOf(const DataConnector &connector)
{
    if (connector.events.isEmpty())
        return EventFilter::all();
    QStringList types;
    for (const EventType &type : connector.events)
        types.append(type.text());
    return EventFilter::of(types);
}

void take(Subscriptions::Subscription &subscription, const DataConnector &connector, bool allowHttpOnLoopback)
{
    const Result<DeliveryTarget> target = targetOf(connector, allowHttpOnLoopback);
    subscription.connector = connector;
    subscription.active = connector.isActive() && target.ok();
    if (target)
        subscription.target = *target;
    if (!connector.isActive())
        return;
    if (target && target->url.startsWith("http:") && !target->isTrial)
        qCWarning(subscriptionLog).noquote()
            << connector.name.path() << "has an http URL - its events wait for --allow-http-loopback";
    else if (!target)
        qCWarning(subscriptionLog).noquote() << target.failure().message << "- nothing is delivered to it";
}

} // namespace

QueueBatch Subscriptions::begin(const RecoveredQueue &recovered)
{
    m_begun = true;
    m_lastNumber = recovered.lastConnector;
    QueueBatch save;
    for (const QueueRow &row : recovered.rows) {
        const auto known = m_byName.find(row.name);
        if (known == m_byName.end()) {
            save.forgotten.push_back(row.ref.connector);
            continue;
        }
        known->row = row;
        known->gauge = std::make_shared<QueueGauge>();
        known->gauge->lowWater = row.lowWater;
        m_byNumber.insert(row.ref.connector, row.name);
    }
    for (Subscription &subscription : m_byName) {
        const bool wasActive = !subscription.row.filters.latest().isNone();
        if (subscription.active && !wasActive) {
            save.merge(open(subscription, recovered.head).save);
        } else if (!subscription.active && wasActive) {
            save.merge(close(subscription, recovered.head).save);
        } else if (subscription.active) {
            subscription.row.filters.append(recovered.head + 1, filterOf(subscription.connector));
            subscription.row.filters.forgetUpTo(subscription.row.lowWater);
            save.rows.push_back(subscription.row);
        }
    }
    return save;
}

Subscriptions::Consequence Subscriptions::put(const DataConnector &connector, Sequence head)
{
    m_recipients.clear();
    if (!m_byName.contains(connector.name)) {
        m_byProject.insert(connector.name.project, connector.name);
        m_byName.insert(connector.name, {});
    }
    Subscription &subscription = m_byName[connector.name];
    const bool wasActive = subscription.active;
    take(subscription, connector, m_allowHttpOnLoopback);
    if (!m_begun)
        return {};
    if (subscription.active && !wasActive)
        return open(subscription, head);
    if (!subscription.active && wasActive)
        return close(subscription, head);
    if (!subscription.active)
        return {};

    Consequence consequence;
    consequence.kind = Consequence::Kind::Edited;
    const EventFilter filter = filterOf(connector);
    if (filter != subscription.row.filters.latest()) {
        subscription.row.lowWater = subscription.gauge->lowWater;
        subscription.row.filters.append(head + 1, filter);
        subscription.row.filters.forgetUpTo(subscription.row.lowWater);
        consequence.save.rows.push_back(subscription.row);
    }
    return consequence;
}

Subscriptions::Consequence Subscriptions::open(Subscription &subscription, Sequence head)
{
    Consequence consequence;
    consequence.kind = Consequence::Kind::Opened;
    QueueRow &row = subscription.row;
    if (row.ref.connector == 0) {
        row.ref.connector = ++m_lastNumber;
        row.name = subscription.connector.name;
        m_byNumber.insert(row.ref.connector, row.name);
    }
    ++row.ref.epoch;
    row.lowWater = head;
    row.filters = FilterHistory();
    row.filters.append(head + 1, filterOf(subscription.connector));
    subscription.gauge = std::make_shared<QueueGauge>();
    subscription.gauge->lowWater = head;
    subscription.dropped.reset();
    consequence.save.rows.push_back(row);
    return consequence;
}

Subscriptions::Consequence Subscriptions::close(Subscription &subscription, Sequence head)
{
    Consequence consequence;
    consequence.kind = Consequence::Kind::Closed;
    QueueRow &row = subscription.row;
    consequence.closed = row.ref;
    consequence.dropped = subscription.gauge ? subscription.gauge->depth.load() : 0;
    subscription.active = false;
    subscription.dropped = consequence.dropped;
    subscription.gauge = std::make_shared<QueueGauge>();
    ++row.ref.epoch;
    row.lowWater = head;
    row.filters = FilterHistory();
    row.filters.append(head + 1, EventFilter::none());
    consequence.save.rows.push_back(row);
    return consequence;
}

Subscriptions::Consequence Subscriptions::remove(const ConnectorName &name, Sequence head)
{
    const auto found = m_byName.find(name);
    if (found == m_byName.end())
        return {};
    m_recipients.clear();
    Consequence consequence;
    if (found->active && m_begun)
        consequence = close(*found, head);
    const qint64 number = found->row.ref.connector;
    if (number != 0)
        consequence.save.forgotten.push_back(number);
    m_byNumber.remove(number);
    m_byProject.remove(name.project, name);
    m_byName.erase(found);
    return consequence;
}

Subscriptions::Consequence Subscriptions::disable(const QueueRef &ref, Sequence head)
{
    const auto name = m_byNumber.constFind(ref.connector);
    if (name == m_byNumber.constEnd())
        return {};
    Subscription &subscription = m_byName[*name];
    if (subscription.row.ref != ref || !subscription.active)
        return {};
    m_recipients.clear();
    return close(subscription, head);
}

std::shared_ptr<const Subscriptions::Recipients> Subscriptions::recipients(const QString &project, const QString &type)
{
    std::shared_ptr<const Recipients> &cached = m_recipients[{project, type}];
    if (cached)
        return cached;
    auto recipients = std::make_shared<Recipients>();
    const auto [begin, end] = m_byProject.equal_range(project);
    for (auto name = begin; name != end; ++name) {
        const Subscription &subscription = *m_byName.constFind(*name);
        if (!subscription.active || !subscription.row.filters.latest().wants(type))
            continue;
        recipients->refs.push_back(subscription.row.ref);
        recipients->gauges.push_back(subscription.gauge);
    }
    cached = std::move(recipients);
    return cached;
}

const Subscriptions::Subscription *Subscriptions::find(const ConnectorName &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &*found;
}

const Subscriptions::Subscription *Subscriptions::find(const QueueRef &ref) const
{
    const auto name = m_byNumber.constFind(ref.connector);
    const Subscription *const subscription = name == m_byNumber.constEnd() ? nullptr : find(*name);
    return subscription && subscription->row.ref == ref ? subscription : nullptr;
}

} // namespace touchstone::cloud
