// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/dispatcher.h"
#include "app/cloud/queue/queuegauge.h"
#include "app/cloud/queue/queuestore.h"
#include "models/domain/dataconnector.h"

#include <QHash>

#include <memory>

namespace touchstone::cloud {

/// The owner's view of the connectors: which there are, who wants an event that is accepted now, and what a changed
/// connector means for its queue. Knows no thread and no file; it answers what is to be stored and to be told to the
/// delivery thread.
class Subscriptions
{
public:
    struct Subscription
    {
        DataConnector connector;
        bool active = false; ///< ACTIVE, and can be delivered to
        DeliveryTarget target;
        QueueRow row;
        std::shared_ptr<QueueGauge> gauge;  ///< shared with the delivery thread, which counts down
        std::optional<qint64> dropped = {}; ///< what was waiting when the queue was dropped; until it is opened again
    };
    /// What a change leads to. `save` comes first.
    struct Consequence
    {
        enum class Kind { Nothing, Opened, Edited, Closed };
        Kind kind = Kind::Nothing;
        QueueBatch save;
        QueueRef closed;    ///< the life that has ended
        qint64 dropped = 0; ///< events that were waiting
    };
    /// Who wants an event.
    struct Recipients
    {
        std::vector<QueueRef> refs;
        std::vector<std::shared_ptr<QueueGauge>> gauges;
    };

    explicit Subscriptions(bool allowHttpOnLoopback = false)
        : m_allowHttpOnLoopback(allowHttpOnLoopback)
    {}

    /// Takes up what the store knows, before the first event. `head`: the greatest sequence of the store. Answers the
    /// changes that bring the store in line with the connectors put so far; unknown ones are forgotten.
    QueueBatch begin(const RecoveredQueue &recovered);

    /// `head`: the last sequence given to an event. Before begin() only remembers the connector.
    Consequence put(const DataConnector &connector, Sequence head);
    Consequence remove(const ConnectorName &name, Sequence head);
    /// The system's verdict on one life of a queue; nothing when that has ended already.
    Consequence disable(const QueueRef &ref, Sequence head);

    std::shared_ptr<const Recipients> recipients(const QString &project, const QString &type);
    const Subscription *find(const ConnectorName &name) const;
    const Subscription *find(const QueueRef &ref) const;
    QList<ConnectorName> names() const { return m_byName.keys(); }

private:
    Consequence open(Subscription &subscription, Sequence head);
    Consequence close(Subscription &subscription, Sequence head);

    bool m_allowHttpOnLoopback;
    QHash<ConnectorName, Subscription> m_byName;
    QHash<qint64, ConnectorName> m_byNumber;
    QMultiHash<QString, ConnectorName> m_byProject;
    QHash<QPair<QString, QString>, std::shared_ptr<const Recipients>> m_recipients; ///< until the next change
    qint64 m_lastNumber = 0;
    bool m_begun = false;
};

} // namespace touchstone::cloud
