// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The dispatcher's reading: how the queues' windows are filled again from the store.
#include "app/cloud/delivery/dispatcher.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(deliveryLog, "touchstone.delivery", QtInfoMsg)

} // namespace

void Dispatcher::refill(Connector &connector)
{
    requestPage(connector);
    requestLoads(connector);
}

void Dispatcher::requestPage(Connector &connector)
{
    const std::optional<ConnectorQueue::Page> page = connector.queue.nextPage();
    if (!page)
        return;
    const QueueRef ref = connector.queue.ref();
    const Sequence upTo = m_head;
    m_links.reader.readAfter(connector.name.project, page->after, upTo, page->limit,
        [this, ref, upTo, limit = page->limit](
            const QueueReader::Events &events) { takePage(ref, upTo, limit, events); });
}

void Dispatcher::takePage(const QueueRef &ref, Sequence upTo, int limit, const QueueReader::Events &events)
{
    Connector *const connector = find(ref);
    if (!connector)
        return;
    if (!events) {
        qCWarning(deliveryLog).noquote() << events.failure().message;
        connector->queue.pageFailed(); // age() asks again
        return;
    }
    const bool last = events->size() < size_t(limit);
    std::vector<QueuedEventPointer> wanted;
    for (const QueuedEventPointer &event : *events) {
        if (connector->filters.wanted(event->sequence, event->type))
            wanted.push_back(event);
    }
    connector->queue.takePage(wanted, last ? upTo : events->back()->sequence, last && upTo == m_head);
    changed(*connector);
    refill(*connector);
    pump();
}

void Dispatcher::requestLoads(Connector &connector)
{
    const std::vector<Sequence> loads = connector.queue.nextLoads();
    if (loads.empty())
        return;
    const QueueRef ref = connector.queue.ref();
    m_links.reader.read(
        loads, [this, ref, loads](const QueueReader::Events &events) { takeLoaded(ref, loads, events); });
}

void Dispatcher::takeLoaded(const QueueRef &ref, const std::vector<Sequence> &asked, const QueueReader::Events &events)
{
    Connector *const connector = find(ref);
    if (!connector)
        return;
    if (!events) {
        qCWarning(deliveryLog).noquote() << events.failure().message;
        connector->queue.loadFailed(asked); // age() asks again
        return;
    }
    for (const Sequence missing : connector->queue.takeLoaded(asked, *events)) {
        qCCritical(deliveryLog).noquote()
            << "Event" << missing << "for" << connector->name.path() << "is not in the store";
        settle(*connector, missing);
    }
    changed(*connector);
    refill(*connector);
    pump();
}

} // namespace touchstone::cloud
