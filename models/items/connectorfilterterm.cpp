// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorfilterterm.h"

#include <algorithm>
#include <cmath>

namespace touchstone::items {

namespace {

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

/// "azure event hub", "azure-event-hub" and "AZURE_EVENT_HUB" are the same.
QString bareType(QString text)
{
    text = text.toLower();
    text.removeIf([](QChar c) { return c == u'_' || c == u'-' || c.isSpace(); });
    return text;
}

bool forwardsEventLike(const DataConnector &connector, const QString &part)
{
    const QList<EventType> types = connector.events.isEmpty() ? forwardableEventTypes() : connector.events;
    return std::any_of(
        types.cbegin(), types.cend(), [&part](const EventType &type) { return contains(type.text(), part); });
}

bool isBySystem(const ConnectorRow &row, Health)
{
    return row.connector.status == ConnectorStatusTraits::Enum::SystemDisabled;
}

bool isByHand(const ConnectorRow &row, Health)
{
    return row.connector.status == ConnectorStatusTraits::Enum::UserDisabled;
}

bool isActive(const ConnectorRow &row, Health)
{
    return row.connector.isActive();
}

bool isPending(const ConnectorRow &row, Health)
{
    return row.changePending;
}

template <Health wanted>
bool is(const ConnectorRow &, Health health)
{
    return health == wanted;
}

std::optional<double> numberOf(FilterKey key, const ConnectorRow &row, Timestamp now)
{
    const auto microseconds = [](const std::optional<std::chrono::microseconds> &time) {
        return time ? std::optional(double(time->count())) : std::nullopt;
    };
    const std::optional<ConnectorMetrics> numbers = row.totals();
    switch (key) {
    case FilterKey::Success:
        return numbers ? std::optional(double(numbers->successCount)) : std::nullopt;
    case FilterKey::Errors:
        return numbers ? std::optional(double(numbers->errorCount)) : std::nullopt;
    case FilterKey::Rate: {
        const std::optional<double> share = row.errorRate();
        return share ? std::optional(*share * 100) : std::nullopt;
    }
    case FilterKey::Latency:
        return microseconds(row.latency99p());
    case FilterKey::Queue:
        return row.queue ? std::optional(double(row.queue->depth)) : std::nullopt;
    case FilterKey::Age:
        return microseconds(row.oldestAge(now));
    case FilterKey::Changed:
        return row.changedAt ? microseconds(now - *row.changedAt) : std::nullopt;
    default:
        return std::nullopt;
    }
}

template <typename Row>
const Row *findWord(const QList<Row> &rows, QStringView word)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
        [word](const Row &row) { return word.compare(QLatin1String(row.word), Qt::CaseInsensitive) == 0; });
    return found == rows.cend() ? nullptr : &*found;
}

} // namespace

const QList<FilterStatus> &filterStatuses()
{
    static const QList<FilterStatus> rows{
        {"healthy", true, is<Health::Healthy>},
        {"degraded", true, is<Health::Degraded>},
        {"failing", true, is<Health::Failing>},
        {"stalled", true, is<Health::Stalled>},
        {"unknown", true, is<Health::Unknown>},
        {"active", true, isActive},
        {"disabled", true,
            [](const ConnectorRow &row, Health health) { return isByHand(row, health) || isBySystem(row, health); }},
        {"disabled-by-hand", true, isByHand},
        {"disabled-by-system", true, isBySystem},
        {"changing", true, isPending},
        // As the API says it, and short.
        {"user_disabled", false, isByHand},
        {"system_disabled", false, isBySystem},
        {"on", false, isActive},
        {"off", false, [](const ConnectorRow &row, Health health) { return !isActive(row, health); }},
    };
    return rows;
}

const QList<FilterKeyName> &filterKeyNames()
{
    using Key = FilterKey;
    using Scale = FilterKeyName::Scale;
    static const QList<FilterKeyName> rows{
        {"status", Key::Status, Scale::Text, true},
        {"name", Key::Name, Scale::Text, true},
        {"project", Key::Project, Scale::Text, true},
        {"endpoint", Key::Endpoint, Scale::Text, true},
        {"type", Key::Type, Scale::Text, true},
        {"label", Key::Label, Scale::Text, true},
        {"event", Key::Event, Scale::Text, true},
        {"success", Key::Success, Scale::Count, true},
        {"errors", Key::Errors, Scale::Count, true},
        {"rate", Key::Rate, Scale::Percent, true},
        {"p99", Key::Latency, Scale::Time, true},
        {"queue", Key::Queue, Scale::Count, true},
        {"age", Key::Age, Scale::Time, true},
        {"changed", Key::Changed, Scale::Time, true},
        // What somebody may take them for.
        {"health", Key::Status, Scale::Text, false},
        {"error", Key::Errors, Scale::Count, false},
        {"latency", Key::Latency, Scale::Time, false},
        {"oldest", Key::Age, Scale::Time, false},
        {"labels", Key::Label, Scale::Text, false},
        {"events", Key::Event, Scale::Text, false},
    };
    return rows;
}

const FilterKeyName *findFilterKey(QStringView word)
{
    return findWord(filterKeyNames(), word);
}

const FilterStatus *findFilterStatus(QStringView word)
{
    return findWord(filterStatuses(), word);
}

bool FilterTerm::holds(const ConnectorRow &row, Health health, Timestamp now) const
{
    bool met = false;
    if (status) {
        met = status->matches(row, health);
    } else if (comparison) {
        const std::optional<double> value = numberOf(key, row, now);
        met = value && isMetBy(*value);
    } else {
        met = isContained(row);
    }
    return met != isNegated;
}

bool FilterTerm::isMetBy(double value) const
{
    constexpr double asTyped = 0.05; // a share is compared with the decimals that the list shows
    switch (*comparison) {
    case Comparison::Equal:
        return key == FilterKey::Rate ? std::abs(value - number) < asTyped : value == number;
    case Comparison::Less:
        return value < number;
    case Comparison::LessOrEqual:
        return value <= number;
    case Comparison::More:
        return value > number;
    case Comparison::MoreOrEqual:
        return value >= number;
    }
    return false;
}

bool FilterTerm::isContained(const ConnectorRow &row) const
{
    const DataConnector &connector = row.connector;
    const auto endpoint = [&connector] {
        return connector.httpConfig ? maskedUrl(connector.httpConfig->url) : connector.type.text();
    };
    switch (key) {
    case FilterKey::Word:
        return contains(connector.displayName, text) || contains(endpoint(), text);
    case FilterKey::Name:
        return contains(connector.displayName, text);
    case FilterKey::Project:
        return contains(row.projectTitle, text) || contains(connector.name.project, text);
    case FilterKey::Endpoint:
        return contains(endpoint(), text);
    case FilterKey::Type:
        return bareType(connector.type.text()).contains(bareType(text));
    case FilterKey::Label:
        return std::any_of(connector.labels.cbegin(), connector.labels.cend(),
            [this](const QString &label) { return contains(label, text); });
    case FilterKey::Event:
        return forwardsEventLike(connector, text);
    default:
        return false;
    }
}

} // namespace touchstone::items
