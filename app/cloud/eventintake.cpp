// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/eventintake.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/registry/registry.h"
#include "models/domain/xid.h"

#include <QLoggingCategory>
#include <QPointer>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.intake")

Timestamp timeOf(const EventPayload &payload, Timestamp now)
{
    const auto updateTime = payloadUpdateTime(payload);
    return updateTime && *updateTime != Timestamp() ? *updateTime : now;
}

/// The envelope around it, the framing of a stream and room to spare included, a line of a stream stays under 64 KiB:
/// some clients read no longer ones (dt-api.md 11.2).
constexpr qsizetype maxEnvelopeBytes = 65'000;

/// One change for each label, for a change that is too large for one event.
QList<LabelsChangedPayload> oneByOne(const LabelsChangedPayload &change)
{
    QList<LabelsChangedPayload> pieces;
    for (auto label = change.added.cbegin(); label != change.added.cend(); ++label)
        pieces.append(LabelsChangedPayload{{}, {{label.key(), label.value()}}, {}, {}});
    for (auto label = change.modified.cbegin(); label != change.modified.cend(); ++label)
        pieces.append(LabelsChangedPayload{{}, {}, {{label.key(), label.value()}}, {}});
    for (const QString &key : change.removed)
        pieces.append(LabelsChangedPayload{{}, {}, {}, {key}});
    return pieces;
}

} // namespace

EventIntake::EventIntake(Registry &registry, DeliveryEngine &engine, const Clock &clock, QObject *parent)
    : EventIntake(
          registry,
          [&engine](AcceptedEvent event, std::function<void(Result<void>)> done) {
              engine.accept(std::move(event), std::move(done));
          },
          clock, parent)
{}

EventIntake::EventIntake(Registry &registry, Store store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_store(std::move(store))
    , m_clock(clock)
{
    connect(&registry, &Registry::labelsChanged, this, &EventIntake::acceptLabelsChanged);
}

void EventIntake::accept(Event event, const Device &device, std::function<void(Result<Event>)> done)
{
    const Timestamp now = m_clock.now();
    if (event.eventId.isEmpty())
        event.eventId = newXid(now);
    if (event.targetName.isEmpty())
        event.targetName = device.name.path();
    if (event.timestamp == Timestamp())
        event.timestamp = timeOf(event.payload, now);

    AcceptedEvent accepted;
    accepted.json = eventToJson(event);
    if (accepted.json.size() > maxEnvelopeBytes) {
        done(Failure{Failure::Kind::Invalid,
            QStringLiteral("the event is %1 bytes large: send fewer samples, at most %2 bytes in all")
                .arg(accepted.json.size())
                .arg(maxEnvelopeBytes)});
        return;
    }
    accepted.event = std::move(event);
    accepted.device = device.name;
    accepted.deviceType = device.type;
    accepted.productNumber = device.productNumber;
    accepted.labels = device.labels;
    accepted.acceptedAt = now;

    // The store outlives the intake, so its answer may come when the intake is gone.
    m_store(
        accepted, [self = QPointer<EventIntake>(this), accepted, done = std::move(done)](const Result<void> &stored) {
            if (!stored) {
                done(stored.failure());
                return;
            }
            if (self)
                self->finish(accepted);
            done(accepted.event);
        });
}

void EventIntake::finish(const AcceptedEvent &event)
{
    m_registry.applyReported(event.device, event.event);
    Q_EMIT accepted(event);
}

void EventIntake::acceptLabelsChanged(const Device &device, const LabelsChangedPayload &change)
{
    Event event;
    event.type = EventTypeTraits::Enum::LabelsChanged;
    event.payload = change;
    if (eventToJson(event).size() + device.name.path().size() > maxEnvelopeBytes - 200) { // the members filled in later
        for (const LabelsChangedPayload &piece : oneByOne(change))
            acceptLabelsChanged(device, piece);
        return;
    }
    accept(std::move(event), device, [name = device.name](const Result<Event> &result) {
        if (!result)
            qCWarning(log) << "The labels of" << name.path()
                           << "changed, but the event was not stored:" << result.failure().message;
    });
}

} // namespace touchstone::cloud
